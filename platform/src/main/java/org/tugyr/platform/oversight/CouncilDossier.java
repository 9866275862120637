package org.tugyr.platform.oversight;

import org.tugyr.platform.facts.History;
import org.tugyr.platform.web.words.Words;

/** What the page of a council, a review or a verdict is made of: what was recorded, what it names, and what follows. */
record CouncilDossier(History all, History own, OversightBasis basis, NameBook names, Told told, Words words) {}
