import { parentPort, workerData } from 'node:worker_threads';
import type { Assignment } from './score-task';
import { scoreTask } from './score-task';
import type { Task } from './task';

// A thread of pool.ts: a task comes as a message, its outcome goes back as one.

const assignment = workerData as Assignment;

parentPort?.on('message', (task: Task) => {
  void scoreTask(task, assignment).then((outcome) => parentPort?.postMessage(outcome));
});
