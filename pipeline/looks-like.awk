# looks-like.awk - what its argument looks like that identifies a person, or
# nothing.
BEGIN { print looks_like(ARGV[1]) }
