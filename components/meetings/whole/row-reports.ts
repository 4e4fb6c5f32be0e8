import type { Handle, Report } from './use-forms';

/**
 * How the rows fare in which pieces are added, kept beside React: they change with every row that is typed and sent, and only the line that
 * tells of them is drawn anew.
 */
export function rowReports() {
  const handles = new Map<string, Handle>();
  const listeners = new Set<() => void>();
  let reports: ReadonlyMap<string, Report> = new Map();
  function tell(next: ReadonlyMap<string, Report>) {
    reports = next;
    for (const listener of listeners) listener();
  }
  return {
    report(key: string, handle: Handle) {
      handles.set(key, handle);
      if (reports.get(key)?.state !== handle.state)
        tell(new Map(reports).set(key, { state: handle.state, conflict: handle.conflict !== null }));
    },
    drop(key: string) {
      handles.delete(key);
      tell(new Map([...reports].filter(([other]) => other !== key)));
    },
    saveAll() {
      for (const handle of handles.values()) if (handle.dirty) handle.save();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () => reports,
  };
}
export type RowReports = ReturnType<typeof rowReports>;
