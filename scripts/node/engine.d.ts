export declare function buildEngine(outfile?: string): Promise<string>
