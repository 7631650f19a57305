// duckdb - the group-by of the benchmark in DuckDB, on two threads.
//
//	node duckdb.mjs MODULES FILE
//
// Prints two numbers of seconds that the query alone took: the best of three
// when it is told the types of the columns, then when it finds them out.
import { createRequire } from "node:module";

const [modules, file] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { DuckDBInstance } = require("@duckdb/node-api");
const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
const types = `, header = true, delim = ',', columns = {
	'incident_id': 'VARCHAR', 'person_id': 'VARCHAR',
	'stay_id': 'VARCHAR', 'provider_id': 'VARCHAR',
	'occurred_on': 'DATE', 'occurred_at': 'TIME',
	'event_type': 'VARCHAR', 'severity': 'VARCHAR',
	'family_informed': 'VARCHAR' }`;

async function bestOfThree(options) {
	let best = Infinity;
	for (let run = 0; run < 3; run++) {
		const begin = performance.now();
		await connection.runAndReadAll(`
			SELECT provider_id,
			       date_trunc('month', occurred_on) AS month,
			       event_type, count(*) AS n
			FROM read_csv('${file}'${options})
			GROUP BY ALL ORDER BY ALL`);
		best = Math.min(best, performance.now() - begin);
	}
	return (best / 1000).toFixed(3);
}

console.log(await bestOfThree(types), await bestOfThree(""));
