#!/bin/bash
# contract.sh - what every program promises, whatever it does.
#
#	tests/contract.sh BUILD [PROGRAM...]
#
# Each program of BUILD/bin runs on the example that its --help shows, in an
# empty temporary folder, and must keep each promise below. The many cuts are
# made by contract/prefixes.c, because a shell would take minutes. The front
# end and synth are no stages and have transcripts of their own.
set -euo pipefail

# Head, body and tail of the stream $1 agree, and its last line is whole.
is_stream() {
	[ -z "$(tail -c 1 "$1")" ] && awk -F '\t' '
	NR == 1 && $0 != "#%stream\t1" { wrong = 1 }
	!body && !/^#%/ { body = NR; next }
	body && !/^#%/ { rows++; if (tail) wrong = 1 }
	body && /^#%/ { tail = 1 }
	/^#%end\t/ { end = NR; counted = $2 }
	END { exit !(!wrong && end && end == NR && counted == rows + 0) }' "$1"
}

# A step that reads one other reads as many records as that one kept, every
# step has its counts, and the last one kept what the end line says.
flow_adds_up() {
	awk -F '\t' '
	$1 == "#%step" { parent[$2] = $3; last = $2 }
	$1 == "#%flow" { taken[$2] = $3; kept[$2] = $4 }
	$1 == "#%end" && last != "" && kept[last] != $2 { wrong = 1 }
	END {
		for (step in parent) {
			if (!(step in kept))
				wrong = 1
			if (parent[step] ~ /^[0-9]+$/ &&
			    kept[parent[step]] != taken[step])
				wrong = 1
		}
		exit wrong
	}' "$1"
}

# The stream without its records.
emptied() {
	awk -F '\t' -v OFS='\t' '
	!/^#%/ { if (!body++) print; next }
	$1 == "#%flow" { $3 = $4 = 0 }
	$1 == "#%end" { $2 = 0 }
	{ print }' "$1"
}

# Promises: each succeeds when it is kept. $program, its example as a $command
# of the shell, and the folder $aside are there for all.
run_example() {
	(cd "$1" && exec bash -c "$command")
}

status_is() {
	local expected=$1 status=0
	shift
	"$@" || status=$?
	[ "$status" -eq "$expected" ]
}

help_names_it() {
	"$program" --help >"$aside/help" && grep -qw -e "$program" "$aside/help"
}

version_names_it() {
	"$program" --version | grep -q "$program.* [0-9]*\.[0-9]"
}

man_page_is_mdoc() {
	"$program" --man >"$aside/man" && grep -q '^\.Dd' "$aside/man" &&
		grep -q "^\.Nm $program" "$aside/man"
}

man_page_is_clean() {
	mandoc -T lint -W warning <"$aside/man"
}

example_is_a_stream() {
	"$program" --example >"$aside/example" &&
		is_stream "$aside/example" &&
		flow_adds_up "$aside/example"
}

example_runs() {
	mkdir "$aside/once"
	run_example "$aside/once" <"$aside/example" >"$aside/first"
}

same_bytes_again() {
	mkdir "$aside/twice"
	run_example "$aside/twice" <"$aside/example" >"$aside/second" &&
		cmp "$aside/first" "$aside/second" &&
		diff -r "$aside/once" "$aside/twice"
}

# To a stream the next program could read; anything else has no such form.
output_is_a_stream() {
	is_stream "$aside/first" && flow_adds_up "$aside/first"
}

empty_table_passes() {
	mkdir "$aside/empty"
	emptied "$aside/example" >"$aside/nothing"
	run_example "$aside/empty" <"$aside/nothing" >"$aside/none" || return
	! starts_stream "$aside/none" || is_stream "$aside/none"
}

full_disk_is_told() {
	mkdir "$aside/full"
	status_is 5 run_example "$aside/full" <"$aside/example" >/dev/full
}

every_cut_is_refused() {
	mkdir "$aside/cuts"
	(cd "$aside/cuts" && "$build/tests/contract/prefixes" \
		"$aside/example" bash -c "$command")
}

starts_stream() {
	[ "$(head -c 8 "$1" | tr -d '\0')" = '#%stream' ]
}

kept=0
broken=()
promise() {
	local name=$1
	[ $# -gt 1 ] || set -- "$1" "$1"
	shift
	if "$@" >"$aside/said" 2>&1; then
		kept=$((kept + 1))
	else
		broken+=("$name")
		sed 's/^/    /' "$aside/said"
	fi
}

promises_of_stream() {
	promise example_is_a_stream
	promise example_runs
	promise same_bytes_again
	! starts_stream "$aside/first" || promise output_is_a_stream
	[ ! -s "$aside/first" ] || promise full_disk_is_told
	promise empty_table_passes
	promise every_cut_is_refused
}

promises_of() {
	promise help_names_it
	promise version_names_it
	promise man_page_is_mdoc
	! command -v mandoc >/dev/null || promise man_page_is_clean
	promise 'unknown option gives 2' \
		status_is 2 "$program" --no-such-option </dev/null
	if ! grep -qe --example "$aside/help"; then
		remark=' reads no stream,'
		return
	fi
	command="exec $(sed -n "s/^ *\\$ $program --example | //p" \
		"$aside/help" | head -n 1)"
	promises_of_stream
}

check_one() {
	program=$1 remark=
	aside=$(mktemp -d)
	trap 'rm -rf "$aside"' EXIT
	cd "$aside"
	promises_of >"$aside/broken"
	{
		echo "$program: $kept promises kept,$remark" \
			"${#broken[@]} broken"
		[ ${#broken[@]} -eq 0 ] ||
			printf "  broken: %s\n" "${broken[@]}"
		cat "$aside/broken"
	} >"$results/$program.said"
	echo "$kept ${#broken[@]}" >"$results/$program.count"
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(cd "$1" && pwd)
shift
export PATH="$build/bin:$PATH" LC_ALL=C
export PLACEMENT_AUDIT_DATA="${PLACEMENT_AUDIT_DATA:-${here%/*}/datasets}"
if [ "${1-}" = --one ]; then
	results=$2
	check_one "$3"
	exit
fi
[ $# -gt 0 ] || for program in "$build"/bin/*; do
	[ ! -x "$program" ] || set -- "$@" "${program##*/}"
done
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
for program; do
	case $program in
	placement-audit | synth) ;;
	*) printf '%s\0' "$program" ;;
	esac
done | xargs -0 -r -n 1 -P "$(nproc)" "$here/contract.sh" "$build" --one \
	"$results"
cat "$results"/*.said
cat "$results"/*.count | awk '{ kept += $1; broken += $2 }
	END { printf "%d passed, %d failed\n", kept, broken; exit broken > 0 }'
