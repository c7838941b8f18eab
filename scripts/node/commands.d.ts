export declare const root: string
export declare const commands: readonly string[]
export declare function sourceOf(command: string): string
export declare function builtOf(command: string, folder?: string): string
export declare function build(folder?: string): Promise<void>
export declare function isFresh(folder?: string): boolean
