/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people read in the built-in files of data/, for translators' tools, which know no JSON.
 * Not to be compiled, nor edited: tests/model/test-builtin --remake writes it. */

/* Translators: “source” in data/catalogs/aws-us-east-1.json */
/* xgettext:no-c-format */
N_ ("public list prices")

/* Translators: “title” in data/catalogs/aws-us-east-1.json */
/* xgettext:no-c-format */
N_ ("AWS, US East (N. Virginia), Linux")

/* Translators: “title” in data/catalogs/azure-eastus.json */
/* xgettext:no-c-format */
N_ ("Azure, East US (Virginia), Linux")

/* Translators: “title” in data/catalogs/gcp-us-central1.json */
/* xgettext:no-c-format */
N_ ("Google Cloud, us-central1 (Iowa), Linux")

/* Translators: “source” in data/catalogs/own-hardware.json */
/* xgettext:no-c-format */
N_ ("example figures, not quotes")

/* Translators: “title” in data/catalogs/own-hardware.json */
/* xgettext:no-c-format */
N_ ("Own hardware")

/* Translators: “fails” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Users or data outgrow it, or it must never be down: one server has no spare.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("One small server is enough to the end: see how far away its limits stay.")

/* Translators: “what” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("One server and a small model. Nothing else.")

/* Translators: “costs” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The least there is. Only measuring is owed, to know in time when this ends.")

/* Translators: “fits” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Data and load are modest, and one server meets every target with room to spare.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Small")

/* Translators: “fails” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The biggest machine is near. Then it gets dear first, and impossible after.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("One server grows with the load, until in 2029 no bigger one is left.")

/* Translators: “what” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The same single server, bigger: more processors, more memory.")

/* Translators: “costs” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("A higher rent, and a short stop for the move. Still one machine that can fail.")

/* Translators: “fits” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The system cannot be spread, or the next size is all it takes. Nothing in the software changes.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Vertical")

/* Translators: “fails” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The servers must agree on much, or each needs more memory than it has.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Two servers where one could carry the load: the second is there for when the first is down.")

/* Translators: “what” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("More servers of the same kind, behind a load balancer that shares out the requests.")

/* Translators: “costs” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Each server once more, the balancer, people who run them, and the work of spreading it once.")

/* Translators: “fits” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Requests can be answered by any server, the load keeps growing, or one may fail without anybody noticing.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Horizontal")

/* Translators: “fails” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("No quality may be given up, or making the model leaner costs more than it ever saves.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The leaner model fits into servers that the full one does not fit into.")

/* Translators: “what” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("First a leaner model, quantised, distilled or cached; then as many servers as it takes.")

/* Translators: “costs” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Work on the model, once, and a little quality. After that fewer or smaller servers every month.")

/* Translators: “fits” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The model itself is what fills the memory or the processors, and a little quality can be spared.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Combined")

/* Translators: “fails” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The load is level, jumps faster than a server starts, or reserved prices make leaving one off pointless.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Six servers in the evening, fewer at night: compare its cost with that of the same six all day.")

/* Translators: “what” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Servers come in the morning and go at night: as many as each hour asks for.")

/* Translators: “costs” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Less rent than for the peak all day; what comes and goes is paid at the full price.")

/* Translators: “fits” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Days have a clear rhythm, and requests can be answered by any server.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Autoscale")

/* Translators: “fails” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("One of the two ways is enough: then this only adds moves and choices.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Neither the biggest server nor many of today's will do; a few middling ones will.")

/* Translators: “what” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Several servers, and each of the size that is cheapest for the job.")

/* Translators: “costs” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("New machines and the work of spreading, but often the smallest bill for a large system.")

/* Translators: “fits” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Small servers are too small for data or model, and one big one cannot carry the load.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Both ways")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Every way through the flowchart comes by Monitor & optimise, and from there back to the first question.")

/* Translators: “fails” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("It is the only thing done: measuring finds the limit but does not move it.")

/* Translators: “what” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Measure, compare with the targets, and decide again. No strategy is the last one.")

/* Translators: “costs” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Little, beside what it costs to learn of a full server from the people who use it.")

/* Translators: “fits” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Always. It belongs after every strategy, the smallest as well.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Monitoring")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("A service works on 60 GiB of data, and its rule counts less than 100 GiB as small. What does the rule do?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("It adds servers at once, because the data will grow.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Growth is no reason to pay today. The rule is asked again every month, and adds servers in the month that needs them.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("It keeps the small model on the server it has.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Small data leads straight to the small model: nothing is bought, and measuring goes on.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("It asks whether resources are limited.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("That question comes only once the data is large: for small data the answer would change nothing.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("It moves to a bigger server to be on the safe side.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Room that nobody uses is paid for every month. The rule buys it when the data is large and nodes cannot be added.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Small data")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The plainest rule asks about the size of the data before anything else.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The first question is answered with yes, and the path turns to the small model.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The data has become large and nothing limits resources. At which step of the plain rule are nodes added?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("At step 1, when the data is found to be large.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Large data only opens the next question. Whether nodes may be added is not known yet.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("At step 3, while the system is monitored.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Monitoring comes after the nodes have been added, and says when to ask again.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("At step 4, when everything else has been tried.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The plain rule does not try one way after the other: two answers are enough for it, and it has no fourth step.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("At step 2, when no resource limit is found.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Step 1 finds the data large, step 2 finds nothing in the way: its answer no adds nodes to the cluster.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The step that adds nodes")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Two questions are asked, one after the other. What must be known before nodes are added?")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Step forward through the boxes: the answer of step 2 leads to Scale horizontally.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The data is large, but nodes cannot be added: the licence is for one machine. What does the rule lead to?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("To a bigger machine: the single node gets more resources.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Where the number cannot grow, the size can: the system is scaled vertically.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("To the small model, as nothing can be added.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The data does not get smaller because nodes are limited. Staying would leave the system too slow or too full.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("To more machines, as large data always needs several.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("That is the way without a limit. With one machine allowed, horizontal scaling is not to be had.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("To nothing: the rule waits until the limit is lifted.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Waiting is what is left when no strategy fits. Here one still does.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("A resource limit")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("If the number of machines is fixed, what else can grow?")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The same data with a limit: the second question is answered with yes, and the path turns upwards.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Why does a growing system need different strategies over time?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Because servers get slower as they age.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("What changes is the work, not the server: the same machine still does what it did in the first month.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Because the last strategy is the cheapest from the first month on.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("What a large system needs is wasted on a small one: in the first month it would only cost more.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Because what fits its data and load today stops fitting as they grow.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Each strategy has a ceiling. The plan starts small, and changes its way in the month in which a ceiling is reached.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("It does not: a strategy that is chosen well fits from the first month to the last.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Some do, for small growth. Here the server of the first month cannot finish the work of the last.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Growing systems")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Follow one plan from its first month to its last. Is the answer the same in all of them?")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Play the months: the answer changes from one server to several, and then to a bigger one.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("A team answers its growth by scaling vertically. What does its system look like afterwards?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Several servers of the old size share the requests.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("That is horizontal scaling: the number grows, and the size stays.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("One server, with more processors and memory than before.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The number stays one, and the size grows: the software can stay as it is.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The same server, with a model that needs less.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("That is making the model leaner, which is where the combined strategy begins.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Servers that are switched on and off with the load of the day.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("That is autoscaling. A single server that is scaled vertically runs day and night.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Vertical scaling")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Vertical means upwards. Count the machines before and after.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("In the table, compare the node of Vertical with that of Stay: one of each, but not of one size.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("What is it good for to put several servers behind a load balancer?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Sharing out the requests, and going on when a server fails.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The balancer sends each request to a server that is up. One server, of any size, has nobody to stand in for it.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Answering one request faster than an idle server can.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Each request is still the work of one server. Several of them shorten the queue, not the work.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("A lower bill than one server has.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Each server is paid, and the balancer too. Two of a kind cost more than one of it.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Room for a model that is too large for one server.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Each server holds the whole model. One that does not fit into one of them fits into none.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Behind a load balancer")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Think of the hour in which a machine breaks.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("One server has the capacity, but Stay and Vertical break the availability that was promised.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("A team has upgraded its one server again and again. It has the biggest there is, and under heavy load it is still slow. What would help?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The next bigger server.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("There is none: the biggest one is what is too slow. A single machine has a ceiling.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("More memory in the server.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Memory is not what runs out: all data that is needed fits. The processors have no headroom left.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Nothing: under heavy load every system is slow.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Not one that is planned for it. This server is past its targets, and every month the load grows further.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Several servers that share the load behind a load balancer.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("A few machines below the biggest size do together what the biggest cannot. The licence for one machine is what has to change.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Only ever upgraded")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("What has the team never changed?")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Nothing fits in this month. Choose the scenario More servers allowed, and see what does.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Many users work on much data. A bigger machine is costly and capped, and today's servers cannot hold the full model. What is the way on?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The biggest machine that is allowed.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("It was the answer in the first months. Now it has no headroom left, and no bigger one is allowed.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("More servers of today's kind, with the full model.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Each of them must hold the model and the hot data, and they do not fit: a second server has no more memory than the first.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("More servers, and a leaner model on each.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The leaner model fits into today's servers and answers faster; more of them carry the load.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Servers that come and go with the day.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Autoscaling saves money on servers that do. These do not: the model is too large for them at any hour.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Much data, many users")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Two things are in the way: the load, and the size of the model. One answer for each.")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Follow the questions: more servers, one bigger, and then the leaner model on more servers.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("A system has just been scaled and meets its targets. Why does monitoring follow?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("To find out whether the decision was right; then it can end.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("It checks the decision too, but it does not end there: a decision that is right today is right for a while.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Because load and data go on growing, and what fits now has to be decided anew in time.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Monitoring leads back to the first question. In this plan the answer changes with the months, and who measures knows before the users do.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Because only scaled systems can be measured.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Every system can, and should: the small one is monitored as well, or nobody learns when it is too small.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("To shrink back to the first server as soon as possible.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Shrinking is one thing that measuring can suggest. With growing load the first server no longer fits.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Monitoring after scaling")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Where does the dashed line of the flowchart lead?")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("From Monitor & optimise a dashed line leads back: every month the questions are asked again.")

/* Translators: “question” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("When do more servers make the whole system slower?")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Never: every server adds what the first one does.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("That would be so if servers had nothing to say to each other. Sharing locks and state takes a part of each one's time.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Always: two servers are slower than one.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The first few help: at two or three there is little to agree on, and much more work gets done.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("When there are fewer users than servers.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Idle servers cost money, but they slow nobody down. Here there are thousands of users, and it happens all the same.")

/* Translators: “option” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("When keeping in step takes more from all of them than one more adds.")

/* Translators: “why” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The pairs grow with the square of the servers. From some number on each new one costs the rest more than it brings: retrograde scaling.")

/* Translators: “title” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Slower with more servers")

/* Translators: “hint” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("Each server keeps in step with every other one. How many pairs are there among four, and among forty?")

/* Translators: “look” in data/lessons/lessons.json */
/* xgettext:no-c-format */
N_ ("The curve rises, flattens and turns down, with servers to spare: more of them would make it worse.")

/* Translators: “notes” in data/lessons/plain-rule.loadline */
/* xgettext:no-c-format */
N_ ("No node can be added: the licence is for one.")

/* Translators: “name” in data/lessons/plain-rule.loadline */
/* xgettext:no-c-format */
N_ ("Nodes are limited")

/* Translators: “title” in data/lessons/plain-rule.loadline */
/* xgettext:no-c-format */
N_ ("The plain rule")

/* Translators: “notes” in data/lessons/plain-rule.loadline */
/* xgettext:no-c-format */
N_ ("The plainest rule there is: small data runs on a small model; large data asks whether nodes can be added, and scales sideways where they can and upwards where they cannot. The data of this service is small at first and grows five per cent a month. Look at how the path through the flowchart changes on the day it counts as large.")

/* Translators: “notes” in data/lessons/talkative-servers.loadline */
/* xgettext:no-c-format */
N_ ("State is kept apart, so that servers hardly wait for each other.")

/* Translators: “name” in data/lessons/talkative-servers.loadline */
/* xgettext:no-c-format */
N_ ("Servers that keep to themselves")

/* Translators: “title” in data/lessons/talkative-servers.loadline */
/* xgettext:no-c-format */
N_ ("Servers that talk too much")

/* Translators: “notes” in data/lessons/talkative-servers.loadline */
/* xgettext:no-c-format */
N_ ("Every server of this service keeps its state in step with every other one, so that each new server makes work for all the rest. The first few help, then each helps less, and from some number on the whole gets slower. Look at how throughput grows with the nodes, and where it turns.")

/* Translators: “title” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Plain rule")

/* Translators: “label” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Start")

/* Translators: “label” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Is the data small?")

/* Translators: “state” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Idle")

/* Translators: “action” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Check the data size")

/* Translators: “action” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Use the small model")

/* Translators: “state” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Small model running")

/* Translators: “label” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Is there a resource limit?")

/* Translators: “state” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Preparing to scale")

/* Translators: “action” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Check the resource limit")

/* Translators: “action” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Scale vertically")

/* Translators: “state” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Resources increased on the single node")

/* Translators: “action” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Scale horizontally")

/* Translators: “state” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Nodes added to the cluster")

/* Translators: “action” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Monitor and optimise")

/* Translators: “state” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Optimised for the load")

/* Translators: “label” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("Monitor & optimise")

/* Translators: “label” in data/policies/lesson.json */
/* xgettext:no-c-format */
N_ ("End")

/* Translators: “title” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Standard rule")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Small-scale model")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Evaluate performance")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Small-scale model in place")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Need to scale?")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Performance known")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Compare data and load with the limits")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Continue small scale")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Are nodes limited?")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Is one bigger node enough?")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Limited to a single node")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Try one bigger node")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Is a leaner model enough?")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("No single node is big enough")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Try an optimised model")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Are more nodes enough?")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Free to add nodes")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Try more nodes")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Does autoscaling save 15 %?")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("More nodes are enough")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Compare with following the day")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("More nodes are not enough")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Leaner model on more nodes?")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Try an optimised model on more nodes")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("More and bigger nodes?")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("A leaner model is not enough")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Try more and bigger nodes")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("One bigger node chosen")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("More nodes chosen")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Add and remove nodes with the load")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Nodes that follow the day chosen")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Optimise the model, then add nodes")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Optimised model chosen")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Optimise and scale")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Use more and bigger nodes")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("More and bigger nodes chosen")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Scale both ways")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Find the limit in the way")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("No strategy fits")

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Nothing fits")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Raise a limit")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Waiting for a limit to be raised")

/* Translators: “action” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Adjust resources")

/* Translators: “state” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Resources adjusted")

/* Translators: “notes” in data/templates/costly-ceiling.loadline */
/* xgettext:no-c-format */
N_ ("Any size of node may be bought.")

/* Translators: “name” in data/templates/costly-ceiling.loadline */
/* xgettext:no-c-format */
N_ ("A bigger budget for machines")

/* Translators: “notes” in data/templates/costly-ceiling.loadline */
/* xgettext:no-c-format */
N_ ("No quality may be given up.")

/* Translators: “name” in data/templates/costly-ceiling.loadline */
/* xgettext:no-c-format */
N_ ("A higher bar for quality")

/* Translators: “title” in data/templates/costly-ceiling.loadline */
/* xgettext:no-c-format */
N_ ("A costly ceiling")

/* Translators: “notes” in data/templates/costly-ceiling.loadline */
/* xgettext:no-c-format */
N_ ("Many users work on much data, and every node must hold the hot part of it with the model. The biggest machine within the limits is dear and nearly full: it cannot carry the growth. More servers alone cannot hold the model either; with a leaner model they can. Look at what the ceiling costs, and what stepping off it saves.")

/* Translators: “notes” in data/templates/fraud-scorer.loadline */
/* xgettext:no-c-format */
N_ ("The regulator asks for 99.999 %.")

/* Translators: “name” in data/templates/fraud-scorer.loadline */
/* xgettext:no-c-format */
N_ ("Five nines")

/* Translators: “notes” in data/templates/fraud-scorer.loadline */
/* xgettext:no-c-format */
N_ ("A model that finds more fraud takes twice as long.")

/* Translators: “name” in data/templates/fraud-scorer.loadline */
/* xgettext:no-c-format */
N_ ("Slower model")

/* Translators: “title” in data/templates/fraud-scorer.loadline */
/* xgettext:no-c-format */
N_ ("Fraud scorer")

/* Translators: “notes” in data/templates/fraud-scorer.loadline */
/* xgettext:no-c-format */
N_ ("Every card payment is scored before it goes through: 99.9 % of the answers within 60 ms, and the service may hardly ever be down. Requests come in bursts. One server could carry the load but not the promise: nodes are added so that some may fail. Look at how much of the cost is insurance.")

/* Translators: “notes” in data/templates/image-classifier.loadline */
/* xgettext:no-c-format */
N_ ("The model is quantised to eight bits: faster and half the size.")

/* Translators: “name” in data/templates/image-classifier.loadline */
/* xgettext:no-c-format */
N_ ("Quantised model")

/* Translators: “notes” in data/templates/image-classifier.loadline */
/* xgettext:no-c-format */
N_ ("Spare GPUs that may be taken away.")

/* Translators: “name” in data/templates/image-classifier.loadline */
/* xgettext:no-c-format */
N_ ("Spot capacity")

/* Translators: “title” in data/templates/image-classifier.loadline */
/* xgettext:no-c-format */
N_ ("Image classifier on GPUs")

/* Translators: “notes” in data/templates/image-classifier.loadline */
/* xgettext:no-c-format */
N_ ("Phones send photos and expect a label within a quarter of a second. One A10G answers four at a time; the model must fit in its memory. Growth is steady and worldwide, so that the nights bring no rest. Look at whether more cards in one machine or more machines are cheaper, and what a faster kind of card would change.")

/* Translators: “notes” in data/templates/internal-tool.loadline */
/* xgettext:no-c-format */
N_ ("The tool is rolled out to all branches.")

/* Translators: “name” in data/templates/internal-tool.loadline */
/* xgettext:no-c-format */
N_ ("Everyone uses it")

/* Translators: “title” in data/templates/internal-tool.loadline */
/* xgettext:no-c-format */
N_ ("Internal tool")

/* Translators: “notes” in data/templates/internal-tool.loadline */
/* xgettext:no-c-format */
N_ ("Forty people in the office ask a small model for help with forms. The company grows slowly and the tool with it. Nothing here needs to scale, and a plan that says so is worth having: look at how far away every limit stays.")

/* Translators: “notes” in data/templates/nightly-features.loadline */
/* xgettext:no-c-format */
N_ ("The window shrinks to three hours.")

/* Translators: “name” in data/templates/nightly-features.loadline */
/* xgettext:no-c-format */
N_ ("Three hours")

/* Translators: “title” in data/templates/nightly-features.loadline */
/* xgettext:no-c-format */
N_ ("Nightly feature computation")

/* Translators: “notes” in data/templates/nightly-features.loadline */
/* xgettext:no-c-format */
N_ ("Every night all the data is read once to compute features for the next day, and it must be done within five hours. The data grows three per cent a month; the few users hardly count. Look at how the batch window and not the load decides, how long one machine keeps up, and for how long more machines do.")

/* Translators: “notes” in data/templates/search-index.loadline */
/* xgettext:no-c-format */
N_ ("Every share is kept three times.")

/* Translators: “name” in data/templates/search-index.loadline */
/* xgettext:no-c-format */
N_ ("Three copies")

/* Translators: “notes” in data/templates/search-index.loadline */
/* xgettext:no-c-format */
N_ ("A smarter cache keeps less of the index hot.")

/* Translators: “name” in data/templates/search-index.loadline */
/* xgettext:no-c-format */
N_ ("Half in memory")

/* Translators: “title” in data/templates/search-index.loadline */
/* xgettext:no-c-format */
N_ ("Search over a sharded index")

/* Translators: “notes” in data/templates/search-index.loadline */
/* xgettext:no-c-format */
N_ ("A search service keeps its index in memory. The index outgrows every affordable machine, so each node holds a share of it, twice over, and every query asks several nodes. Look at how memory and not load decides the number of nodes, and at what the second copy buys.")

/* Translators: “notes” in data/templates/shop-recommender.loadline */
/* xgettext:no-c-format */
N_ ("Marketing works twice as well as planned.")

/* Translators: “name” in data/templates/shop-recommender.loadline */
/* xgettext:no-c-format */
N_ ("Growth doubles")

/* Translators: “notes” in data/templates/shop-recommender.loadline */
/* xgettext:no-c-format */
N_ ("All nodes are reserved for one year.")

/* Translators: “name” in data/templates/shop-recommender.loadline */
/* xgettext:no-c-format */
N_ ("Reserved for a year")

/* Translators: “title” in data/templates/shop-recommender.loadline */
/* xgettext:no-c-format */
N_ ("Shop recommender")

/* Translators: “notes” in data/templates/shop-recommender.loadline */
/* xgettext:no-c-format */
N_ ("A shop recommends products from one CPU server. Users grow five per cent a month, come in the evening, and come in crowds before Christmas and in the sale week of November. The server has room for the quiet months; then it runs out of headroom. Look at when, whether following the day is worth it, and what the Christmas months ask for.")

/* Translators: “name” in data/templates/shop-recommender.loadline */
/* xgettext:no-c-format */
N_ ("Sale week")

/* Translators: “notes” in data/templates/upgraded-server.loadline */
/* xgettext:no-c-format */
N_ ("The licence is renegotiated.")

/* Translators: “name” in data/templates/upgraded-server.loadline */
/* xgettext:no-c-format */
N_ ("More servers allowed")

/* Translators: “notes” in data/templates/upgraded-server.loadline */
/* xgettext:no-c-format */
N_ ("Some quality is given up for speed.")

/* Translators: “name” in data/templates/upgraded-server.loadline */
/* xgettext:no-c-format */
N_ ("A leaner model")

/* Translators: “title” in data/templates/upgraded-server.loadline */
/* xgettext:no-c-format */
N_ ("The server that is always upgraded")

/* Translators: “notes” in data/templates/upgraded-server.loadline */
/* xgettext:no-c-format */
N_ ("A team has one server, and its licence binds the service to a single machine. Whenever it is slow they buy a bigger one. Under heavy load that helps for a while. Look at the month in which no bigger machine is left, and at what would help then.")
