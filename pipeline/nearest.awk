# nearest.awk - which of the names the word was meant to be, as a question.
BEGIN { print did_you_mean(word, names) }
