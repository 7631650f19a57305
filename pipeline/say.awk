# say.awk - the sentence that is its argument, on standard error.
BEGIN { tell(ARGV[1]) }
