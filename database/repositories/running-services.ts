/** Whether a service function runs on the day of a parameter; the predicate of `isRunningOn` in SQL. */
export function runsOn(alias: string, day: string): string {
  return `(${alias}.startDate IS NULL OR ${alias}.startDate <= :${day})
    AND (${alias}.stopDate IS NULL OR ${alias}.stopDate >= :${day})
    AND (${alias}.status = 'running'
      OR (${alias}.status = 'configured' AND ${alias}.startDate IS NOT NULL AND ${alias}.stopDate IS NOT NULL))`
}
