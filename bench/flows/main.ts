import { measureEngineTurns } from './engine-turns';
import { measureReplay } from './replay';

// The pure engine on one core: turns a second (bar 100,000) and a replay of 10,000 calls (bar 5 s).
const replay = measureReplay();
const { turnsPerSecond, jsonRoundTripsPerSecond } = measureEngineTurns();
console.log(`engine_turns_per_second: ${turnsPerSecond.toFixed(0)}`);
console.log(`baseline_json_round_trips_per_second: ${jsonRoundTripsPerSecond.toFixed(0)}`);
console.log(`replay_10000_seconds: ${replay.seconds.toFixed(2)}`);
console.log(`replay_calls_elsewhere: ${replay.summary.elsewhere}`);
console.log(`replay_dead_ends: ${replay.summary.deadEnds}`);
