/**
 * npm run credit -- fit|evaluate|score|verify --data file.csv …: the statistical scorecard on any table of firms.
 *
 * Wrong input ends with a sentence that says what to do, and exit code 2. `verify` ends with 1 when a score differs.
 */
import { commands, readArguments, usage } from './credit/read-arguments.ts';
import { WrongInput } from './credit/wrong-input.ts';

try {
  const { command, options } = readArguments(process.argv.slice(2));
  process.exitCode = await (await commands[command]()).default(options);
} catch (error) {
  if (!(error instanceof WrongInput)) throw error;
  console.error(error.message);
  if (error.showsUsage) console.error(usage);
  process.exitCode = 2;
}
