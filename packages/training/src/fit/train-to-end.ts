import type { Tree } from "@gradkit/tensor";
import type { Moment } from "../checkpoint/keep-checkpoints.ts";
import { writeCheckpoint } from "../checkpoint/write-checkpoint.ts";
import type { Metrics } from "../loop/tally.ts";
import type { Course } from "./course.ts";
import { recordOf } from "./record-of.ts";
import { stepProgress } from "./step-progress.ts";
import type { EndReason } from "./training-event.ts";

/** Makes updates until there is a reason to end, measures and saves in between. */
export async function trainToEnd<P extends Tree, M extends Metrics>(
  course: Course<P, M>,
): Promise<EndReason> {
  const { session, control, steps, keeper, breathe } = course;
  const { made } = session;
  let reason = reasonBefore(course);
  while (reason === undefined) {
    await control.proceed();
    if (control.isStopped()) {
      return "stopped";
    }
    await makeStep(course);
    const { step } = made.position;
    let moment: Moment = { step, isEpochEnd: made.isEpochEnd, isBest: false };
    if (isMeasured(course, moment)) {
      const { isBest, end } = await conclude(course, moment);
      moment = { ...moment, isBest };
      reason = end;
    }
    reason ??= step >= steps ? "done" : control.isStopped() ? "stopped" : undefined;
    const isDue = keeper !== undefined && (keeper.isDue(moment) || reason !== undefined);
    if (isDue) {
      await save(course, moment);
    }
    try {
      await breathe();
    } catch (aborted) {
      if (!isDue) {
        await save(course, moment);
      }
      throw aborted;
    }
  }
  return reason;
}

/** Why there is nothing to do: what a checkpoint was written of may have come to its end. */
function reasonBefore<P extends Tree, M extends Metrics>({
  session,
  steps,
  stopsEarly,
  until,
}: Course<P, M>): EndReason | undefined {
  const last = session.history.at(-1);
  if (session.made.position.step >= steps) {
    return "done";
  }
  if (last !== undefined && until?.(last) === true) {
    return "until";
  }
  return stopsEarly && session.best.isOver ? "patience" : undefined;
}

async function makeStep<P extends Tree, M extends Metrics>(course: Course<P, M>): Promise<void> {
  const { session, control, watch } = course;
  const started = performance.now();
  const next = session.made.next();
  const batch = next instanceof Promise ? await next : next;
  for (const warning of watch?.(batch) ?? []) {
    await control.emit({ kind: "warning", warning });
  }
  const loss = session.made.update(batch);
  session.seconds += (performance.now() - started) / 1000;
  await control.emit({ kind: "step", progress: stepProgress(session, { ...course, loss }) });
}

function isMeasured<P extends Tree, M extends Metrics>(
  { evaluateEvery, steps }: Course<P, M>,
  { step, isEpochEnd }: Moment,
): boolean {
  return step >= steps || (evaluateEvery === undefined ? isEpochEnd : step % evaluateEvery === 0);
}

/** Measures, notes the record, and says whether that ends training. */
async function conclude<P extends Tree, M extends Metrics>(
  { session, control, validation, measure, tracksBest, stopsEarly, until }: Course<P, M>,
  { isEpochEnd }: Moment,
): Promise<{ readonly isBest: boolean; readonly end?: EndReason }> {
  const scores = validation === undefined || validation.size === 0 ? undefined : await measure(validation);
  const record = recordOf(session, scores);
  session.history.push(record);
  session.seconds = 0;
  const isBest = tracksBest && session.best.see(record);
  await control.emit({ kind: isEpochEnd ? "epoch" : "evaluation", record, isBest });
  if (until?.(record) === true) {
    return { isBest, end: "until" };
  }
  return stopsEarly && session.best.isOver ? { isBest, end: "patience" } : { isBest };
}

async function save<P extends Tree, M extends Metrics>(
  { session, control, keeper }: Course<P, M>,
  moment: Moment,
): Promise<void> {
  if (keeper === undefined) {
    return;
  }
  const bytes = writeCheckpoint(session);
  const name = await keeper.write(moment, bytes);
  await control.emit({ kind: "checkpoint", name, step: moment.step, bytes: bytes.length });
}
