// The engines measured beside Entente live in bench/node_modules, which nothing else needs; this much of them is used.
declare module '@marcbachmann/cel-js' {
  export class Environment {
    constructor(options: object)
    registerFunction(signature: string, handler: (list: readonly number[]) => number): Environment
    parse(expression: string): (context: object) => unknown
  }
}
declare module '@gorules/zen-engine' {
  export class ZenEngine {
    createDecision(content: object): { evaluate(context: object): Promise<{ result: Record<string, unknown> }> }
  }
}
declare module 'json-rules-engine' {
  export class Engine {
    constructor(rules?: readonly object[], options?: object)
    addRule(rule: object): void
    addFact(id: string, fact: unknown, options?: object): void
    addOperator(name: string, says: (fact: never, value: never) => boolean): void
    run(facts: object): Promise<{ events: readonly { type: string }[] }>
  }
  export interface Almanac {
    factValue<T>(name: string): Promise<T>
  }
}
declare module '@event-driven-io/emmett-postgresql' {
  export function getPostgreSQLEventStore(address: string): {
    readonly schema: { migrate(): Promise<unknown> }
    appendToStream(stream: string, events: readonly { readonly type: string; readonly data: object }[]): Promise<unknown>
    close(): Promise<void>
  }
}
declare module 'socket.io' {
  export class Server {
    constructor(server: object, options: object)
    emit(event: string, told: object): void
  }
}
