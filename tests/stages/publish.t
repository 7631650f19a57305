publish gives a finished folder the name that others look for. When there is one of
that name, the two change places in one step.

  $ mkdir new; echo second >new/page
  $ publish new pack
  $ ls
  pack
  $ mkdir new; echo third >new/page
  $ publish new pack
  $ cat pack/page new/page
  third
  second

It says why it cannot.

  $ publish nowhere pack
  publish: cannot make pack of nowhere: No such file or directory
  [5]
  $ publish nowhere other
  publish: cannot make other of nowhere: No such file or directory
  [5]
  $ publish new no/such/folder
  publish: cannot make no/such/folder of new: No such file or directory
  [5]
  $ publish new
  publish: FOLDER NAME is missing; --help shows the usage
  [2]
  $ publish new pack other
  publish: 'other' is one operand too many; --help shows the usage
  [2]
  $ cat pack/page
  third
