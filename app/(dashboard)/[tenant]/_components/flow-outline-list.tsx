type Node = { stepId: string; exit: string | null; text: string; next: readonly Node[] };

/** An outline of what happens to a caller, each level under the way that leads to it. */
export function FlowOutlineList({ nodes }: { nodes: readonly Node[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {nodes.map((node) => (
        <li key={`${node.exit}-${node.stepId}`} className="border-s-2 border-line ps-3">
          <p className="text-sm">
            {node.exit ? <span className="me-1.5 text-xs font-medium text-muted">{node.exit}</span> : null}
            {node.text}
          </p>
          {node.next.length > 0 ? (
            <div className="mt-2">
              <FlowOutlineList nodes={node.next} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
