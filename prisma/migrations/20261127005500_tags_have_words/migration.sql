-- What held for a tag's row holds where it stands now: words it rests on, and a probability.
ALTER TABLE "Item" ADD CONSTRAINT item_tags
  CHECK (NOT tags @? '$[*] ? (!(exists(@.evidence[0].quote) && @.confidence >= 0 && @.confidence <= 1))');
