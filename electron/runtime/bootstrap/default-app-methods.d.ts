/** Electron's own default app uses these two methods; the published types leave them out. */
declare namespace Electron {
  interface App {
    setAppPath(path: string): void
    setVersion(version: string): void
  }
}
