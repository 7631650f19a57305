A stage takes whole streams only. What a reader alone can see is pinned in
tests/unit/stream.c; here is what the steps, counts and files of a run add.

  $ printf 'id\ttext\nP01\tone\nP02\t\\N\n' > table
  $ seal < table > whole.stream

Every proper prefix of a stream is refused, wherever it was cut.

  $ head -n 3 whole.stream | take 1
  take: standard input: the stream stops after line 3, before its end line: an earlier step failed
  [4]
  $ head -c -1 whole.stream | take 1 > /dev/null
  take: standard input: the stream stops after line 8, before its end line: an earlier step failed
  [4]
  $ seal < nowhere.tsv | take 1
  *nowhere.tsv: No such file or directory (glob)
  take: standard input: nothing came: an earlier step failed
  [4]

The steps of a head are numbered 1, 2, 3 and read from those before them.

  $ stream() { printf "#%%stream\t1\n$1#%%column\tid\ttext\t-\tId\nid\nP01\n$2#%%end\t1\n"; }
  $ stream '#%%step\t2\t-\tseal\t\n' | take 1
  take: standard input: step 2 of its head is out of order
  [3]
  $ stream '#%%step\t1\t1\tseal\t\n' | take 1
  take: standard input: step 1 of its head is out of order
  [3]
  $ stream '#%%step\t1\t-\tseal\t\n#%%step\t2\t1,,1\tkeep\t\n' | take 1
  take: standard input: step 2 of its head is out of order
  [3]
  $ stream '#%%step\t1\t-\tseal\t\n#%%step\t1\t-\tkeep\t\n' | take 1
  take: standard input: step 1 of its head is out of order
  [3]

Counts and sources belong to a step of the head; the last step wrote what came.

  $ stream '#%%step\t1\t-\tseal\t\n' '#%%flow\t2\t1\t1\n' | take 1 > /dev/null
  take: standard input: its tail counts step 2, which its head has not
  [3]
  $ stream '#%%step\t1\t-\tseal\t\n' '#%%source\t2\tx.csv\tsha256:0\n' | take 1 > /dev/null
  take: standard input: its tail has a source of step 2, which its head has not
  [3]
  $ stream '#%%step\t1\t-\tseal\t\n' '#%%flow\t1\t9\t9\n' | take 1 > /dev/null
  take: standard input: its last step counts 9 records, 1 came
  [3]
  $ stream '#%%step\t1\t-\tseal\t\n' '#%%flow\t1\t1\t1\n#%%flow\t1\t1\t1\n' | take 1 > /dev/null
  take: standard input:7: step 1 is counted twice
  [3]
  $ stream '#%%step\t1\t-\tseal\t\n' '#%%flow\t1\t1\t1\n' | take 1
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	take	1
  #%column	id	text	-	Id
  id
  P01
  #%flow	1	1	1
  #%flow	2	1	1
  #%end	1

A number sign at the beginning of a record is escaped, and the same text as any
other when columns change places or tables are joined.

  $ printf 'key\tn:number\n\\#1\t10\nx\t20\n' | seal > numbers.stream
  $ printf 'name\tkey\nfirst\t#1\nsecond\tx\n' | seal > names.stream
  $ join numbers.stream --on key < names.stream | grep -v '^#'
  name	key	n
  first	#1	10
  second	x	20
  $ pick key,name < names.stream | grep -v '^#%'
  key	name
  \#1	first
  x	second

A standard file that is closed is not taken by the next file that is opened.

  $ take 1 <&-
  take: cannot read standard input: Bad file descriptor
  [5]
  $ take 1 < whole.stream >&-
  take: cannot write standard output: Bad file descriptor
  [5]
  $ join numbers.stream --on key <&-
  join: cannot read standard input: Bad file descriptor
  [5]
  $ take 1 < .
  take: cannot read standard input: Is a directory
  [5]
  $ take 1 < whole.stream > /dev/full
  take: cannot write standard output: No space left on device
  [5]
  $ take 1 < whole.stream 2>&- | tail -n 1
  #%end	1
