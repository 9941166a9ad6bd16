import type { KernelExports } from "../generated/kernels.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import { mostShares, numbers, perShare, workerPatience } from "./control.ts";
import { Crew } from "./crew.ts";
import { startOfShare, type Cut } from "./cut.ts";
import { finishShares, type Kernel } from "./finish-shares.ts";

/** To wake workers pays for work of at least so many times what is shared with those that are awake. */
const worthWaking = 16;

/** Also for smaller work, when so many pieces of it come with less than their patience from one to the next. */
const denseRun = 8;

/** Dismisses the crews of engines that are garbage. */
const registry = new FinalizationRegistry<Crew>((crew) => crew.dismiss());

/**
 * The threads of one engine: this one, and workers that are started when there is enough to do for the first time.
 *
 * Work is divided into shares, which all threads take from one counter until none is left; this thread too, so the
 * work gets done however late the others come. Every share computes what it would compute alone: how many threads
 * there are, and which one does what, does not change the results.
 */
export class Team {
  readonly #workers: number;
  readonly #memory: WasmMemory;
  readonly #modules: readonly object[];
  readonly #names: readonly string[];
  readonly #kernels: readonly Kernel[];
  readonly #scratchBytes: number;
  #scratches: readonly number[] | undefined;
  #crew: Crew | undefined;
  #broken = false;
  /** How many small pieces of work have come in quick succession, and when the last one did. */
  #run = 0;
  #last = 0;

  /**
   * @param size How many threads there are, with this one.
   * @param modules The compiled binaries that `kernels` come from, over `memory`.
   */
  constructor(size: number, memory: WasmMemory, modules: readonly object[], kernels: KernelExports) {
    this.#workers = size - 1;
    this.#memory = memory;
    this.#modules = modules;
    this.#names = Object.keys(kernels);
    this.#kernels = Object.values(kernels);
    this.#scratchBytes = kernels.matmulScratchBytes();
  }

  /** How many threads compute where the work is worth it. */
  get size(): number {
    return this.#broken ? 1 : this.#workers + 1;
  }

  /** The number by which {@link run} knows a kernel. */
  indexOf(name: keyof KernelExports): number {
    return this.#names.indexOf(name);
  }

  /**
   * Whether work of `size` should be shared now, where from `least` on it gains from workers that are awake. To start
   * workers, or to wake them, costs more: that is done for much larger work, and for such that comes again and again.
   */
  helps(size: number, least: number): boolean {
    if (size < least || this.#broken) {
      return false;
    }
    if (this.#crew?.awake === true) {
      return true;
    }
    if (size < worthWaking * least && !this.#isDense()) {
      return false;
    }
    return this.isReady();
  }

  /** Whether there is a worker; if not, some are started for the next time. */
  isReady(): boolean {
    if (this.#crew?.alive !== true) {
      this.#broken ||= this.#crew?.failed === true || !this.#start();
    }
    return !this.#broken && this.#crew!.ready > 0;
  }

  /**
   * Computes a kernel in shares, and returns when all are done. Ask {@link helps} before.
   *
   * @param kernel Its number.
   * @param args Its arguments.
   * @param cut How they are divided.
   * @param scratch Which of them is working space for matrix products, of which every worker has its own.
   * @throws Error when a worker fails or does not come back; from then on this thread computes alone.
   */
  run(kernel: number, args: readonly number[], cut: Cut, scratch = -1): void {
    const crew = this.#crew!;
    const compute = this.#kernels[kernel]!;
    const count = args[cut.count]!;
    const units = Math.floor(count / cut.unit);
    const shares = Math.min(crew.ready + 1, units, mostShares);
    if (shares < 2) {
      compute(...args);
      return;
    }
    const shared = crew.numbers;
    shared[numbers.kernel] = kernel;
    shared[numbers.length] = args.length;
    shared[numbers.scratch] = scratch;
    for (let share = 0; share < shares; share++) {
      const start = startOfShare(units, cut.unit, share, shares);
      const end = share === shares - 1 ? count : startOfShare(units, cut.unit, share + 1, shares);
      const at = numbers.shares + share * perShare;
      for (let i = 0; i < args.length; i++) {
        shared[at + i] = args[i]!;
      }
      shared[at + cut.count] = end - start;
      for (const { address, stride, bytes } of cut.moves) {
        shared[at + address]! += start * bytes * (stride === undefined ? 1 : args[stride]!);
      }
    }
    try {
      finishShares(crew, compute, args.length, shares);
    } catch (error) {
      this.#broken = true;
      crew.dismiss();
      throw error;
    }
  }

  #isDense(): boolean {
    const now = performance.now();
    this.#run = now - this.#last < workerPatience ? this.#run + 1 : 0;
    this.#last = now;
    return this.#run >= denseRun;
  }

  #start(): boolean {
    const { linear } = this.#memory;
    try {
      this.#scratches ??= Array.from({ length: this.#workers }, () =>
        this.#memory.workspace(this.#scratchBytes),
      );
    } catch {
      return false; // There is no memory for workers: this thread computes alone.
    }
    this.#crew = new Crew({ memory: linear, modules: this.#modules, names: this.#names }, this.#scratches);
    registry.register(this, this.#crew);
    return this.#crew.alive;
  }
}
