'use client';

import type { Connection, Edge, FinalConnectionState, HandleType } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { BuilderContext } from './builder-context';

/** Drawing a way from a handle: to a step it connects, into the open it asks for a new step. A way's end can be taken elsewhere or off. */
export function useConnecting({ edit, askForStep }: Pick<BuilderContext, 'edit' | 'askForStep'>) {
  const isReconnecting = useRef(false);
  return useMemo(() => {
    const connect = ({ source, sourceHandle, target }: Connection) => {
      if (sourceHandle !== null) edit({ kind: 'connect', from: { stepId: source, exit: sourceHandle }, to: target });
    };
    const disconnect = ({ source, sourceHandle }: Edge) => {
      if (!sourceHandle) return;
      edit({ kind: 'connect', from: { stepId: source, exit: sourceHandle }, to: undefined });
    };
    return {
      onConnect: connect,
      onConnectEnd: (_: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        const { fromHandle, toNode, isValid } = state;
        if (isReconnecting.current || isValid || toNode !== null) return;
        if (fromHandle?.type === 'source' && fromHandle.id) {
          askForStep({ stepId: fromHandle.nodeId, exit: fromHandle.id });
        }
      },
      onReconnectStart: () => {
        isReconnecting.current = true;
      },
      onReconnect: (before: Edge, connection: Connection) => {
        const isSameExit = before.source === connection.source && before.sourceHandle === connection.sourceHandle;
        if (!isSameExit) disconnect(before);
        connect(connection);
      },
      onReconnectEnd: (_: MouseEvent | TouchEvent, edge: Edge, _type: HandleType, state: FinalConnectionState) => {
        isReconnecting.current = false;
        if (!state.isValid) disconnect(edge);
      },
    };
  }, [edit, askForStep]);
}
