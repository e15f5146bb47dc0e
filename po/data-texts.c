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

/* Translators: “label” in data/policies/standard.json */
/* xgettext:no-c-format */
N_ ("Autoscale")

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
