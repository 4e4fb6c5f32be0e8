export function birth(pid: number): string;
export function npmProcess(): number;
