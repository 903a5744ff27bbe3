/** How to call npm from here: through the npm that runs this script, else the one on the path. */
export function npmCommand(args: readonly string[]): { command: string; args: string[] } {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return { command: process.execPath, args: [cli, ...args] }
  return { command: 'npm', args: [...args] }
}
