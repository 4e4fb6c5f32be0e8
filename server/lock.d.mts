export interface LockHolder {
  pid: number;
  birth: string;
  command?: string;
  address?: string;
}
export function lockHolder(file: string): LockHolder | null;
export function takeLock(file: string, note?: { command?: string; address?: string }): LockHolder | null;
export function releaseLock(file: string): void;
