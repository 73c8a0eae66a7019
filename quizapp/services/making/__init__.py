"""Making a quiz what it is to be: finding its questions, weighing and drawing them, and what the whole set shows."""
