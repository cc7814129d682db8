/** A decision of @gorules/zen-engine that works out one expression after the other. */
export function graph(expressions: Readonly<Record<string, string>>): object {
  const position = { x: 0, y: 0 }
  const rows = Object.entries(expressions).map(([key, value]) => ({ id: key, key, value }))
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      { id: 'rule', type: 'expressionNode', name: 'rule', position, content: { expressions: rows } },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'first', sourceId: 'in', targetId: 'rule', type: 'edge' },
      { id: 'last', sourceId: 'rule', targetId: 'out', type: 'edge' },
    ],
  }
}
