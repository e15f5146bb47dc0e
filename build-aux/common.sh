# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034,SC2154
# What the set-up commands share: which packages are needed, how they get here, and how a build is
# made without doing anything twice. Sourced with $root set to the top of the source tree.

# What building and running takes. Recommended packages are not installed, so those that matter are named.
build_packages='
  gcc libc6-dev meson ninja-build pkgconf gettext desktop-file-utils
  libglib2.0-dev libjson-glib-dev libgsl-dev libcairo2-dev libpango1.0-dev libgtk-4-dev
  libadwaita-1-dev libxlsxwriter-dev adwaita-icon-theme at-spi2-core dbus fonts-cantarell librsvg2-common
  shared-mime-info'

# What the tests take besides: a display of their own, its accessibility bus, and the validators.
check_packages='
  appstream clang-format dbus-daemon fonts-noto-core gir1.2-atspi-2.0 imagemagick libxml2-utils
  locales poppler-utils python3 python3-pyatspi python3-yaml shellcheck xdotool xvfb'

build_modules='gio-2.0 json-glib-1.0 gsl cairo pangocairo xlsxwriter gtk4 libadwaita-1'

say ()
{
  printf '%s\n' "$*"
}

fail ()
{
  printf '%s\n' "$*" >&2
  exit 1
}

have ()
{
  command -v "$1" >/dev/null 2>&1
}

# The packages among the arguments that are not installed.
missing_packages ()
{
  for package in "$@"; do
    case " $(dpkg-query -W -f '${db:Status-Status} ' "$package" 2>/dev/null) " in
      *' installed '*) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# Everything a build needs, whoever installed it.
tools_are_there ()
{
  have cc && have meson && have ninja && have msgfmt && have pkg-config || return 1
  # shellcheck disable=SC2086
  pkg-config --exists $build_modules
}

say_other_distributions ()
{
  cat >&2 <<END
Loadline needs a C compiler, meson, ninja, gettext and the development files of GLib, json-glib,
GSL, cairo, Pango, libxlsxwriter, GTK 4.8 and libadwaita 1.2 or newer.
  Fedora:  sudo dnf install gcc meson ninja-build pkgconf gettext desktop-file-utils glib2-devel \\
             json-glib-devel gsl-devel cairo-devel pango-devel gtk4-devel libadwaita-devel \\
             libxlsxwriter-devel adwaita-icon-theme abattis-cantarell-fonts librsvg2 shared-mime-info at-spi2-core
  Arch:    sudo pacman -S --needed base-devel meson gettext desktop-file-utils glib2 glib2-devel \\
             json-glib gsl cairo pango libxlsxwriter gtk4 libadwaita adwaita-icon-theme cantarell-fonts librsvg \\
             shared-mime-info at-spi2-core
The tests take besides:
  Fedora:  xorg-x11-server-Xvfb dbus-daemon python3-pyatspi python3-pyyaml xdotool ImageMagick \\
             appstream libxml2 poppler-utils google-noto-sans-fonts ShellCheck
  Arch:    xorg-server-xvfb python-atspi python-yaml xdotool imagemagick appstream libxml2 poppler \\
             noto-fonts shellcheck
Then run this command again.
END
}

# Installs those of the packages that are missing; touches nothing when there are none.
need_packages ()
{
  if ! have apt-get || ! have dpkg-query; then
    tools_are_there && return
    say_other_distributions
    fail 'Loadline installs packages on Debian and Ubuntu only; here some are missing.'
  fi

  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return

  if [ "$(id -u)" -ne 0 ] && ! have sudo; then
    say "These packages are missing, and installing them takes root or sudo: $missing" >&2
    tools_are_there && return
    fail "As root: apt-get install --no-install-recommends $missing"
  fi

  say "Installing: $missing"
  mkdir -p "$root/_build"
  # shellcheck disable=SC2086
  {
    as_root apt-get -qq update &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 \
        install --no-install-recommends $missing
  } >"$root/_build/install.log" 2>&1 || {
    cat "$root/_build/install.log" >&2
    fail 'The packages could not be installed; the message above says why.'
  }
}

# build NAME MESON-OPTION...: a build directory _build/NAME, configured once and brought up to date; only $targets
# of it where they are set.
build ()
{
  directory=$root/_build/$1
  shift

  mkdir -p "$directory"
  if [ ! -f "$directory/build.ninja" ]; then
    meson setup "$directory" "$root" "$@" >"$directory/setup.log" 2>&1 || {
      cat "$directory/setup.log" >&2
      fail 'The build could not be configured; the message above says why.'
    }
  fi

  # shellcheck disable=SC2086
  ninja -C "$directory" --quiet ${targets:-} >"$directory/build.log" 2>&1 || {
    cat "$directory/build.log" >&2
    fail 'The build failed; the message above says why.'
  }
}
