import type { KernelExports } from "../generated/kernels.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import { mostShares, numbers, perShare, workerPatience } from "./control.ts";
import { Crew } from "./crew.ts";
import { writeShare, type Cut } from "./cut.ts";
import { finishShares, type Kernel } from "./finish-shares.ts";
import type { ForeignKernels } from "./foreign-kernels.ts";

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
  readonly #kernels: Kernel[];
  /** Kernels that came later: where their bytes stand in memory. */
  readonly #programs = new Map<number, { readonly address: number; readonly length: number }>();
  readonly #foreign: ForeignKernels | undefined;
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
   * @param foreign Further kernels.
   */
  constructor(
    size: number,
    memory: WasmMemory,
    modules: readonly object[],
    kernels: KernelExports,
    foreign?: ForeignKernels,
  ) {
    this.#workers = size - 1;
    this.#memory = memory;
    this.#modules = modules;
    this.#names = [...Object.keys(kernels), ...Object.keys(foreign?.kernels ?? {})];
    const own: readonly Kernel[] = Object.values(kernels);
    this.#kernels = [...own, ...Object.values(foreign?.kernels ?? {})];
    this.#foreign = foreign;
    this.#scratchBytes = kernels.scratchBytes();
  }

  /** How many threads compute where the work is worth it. */
  get size(): number {
    return this.#broken ? 1 : this.#workers + 1;
  }

  /** The number by which {@link run} knows a kernel. */
  indexOf(name: string): number {
    return this.#names.indexOf(name);
  }

  /**
   * Takes in a kernel that was compiled later, from `bytes`, which export it as `run`: workers compile it when they meet it.
   *
   * @returns The number by which {@link run} knows it; undefined where its bytes do not fit in memory.
   */
  learn(kernel: Kernel, bytes: Uint8Array): number | undefined {
    try {
      const address = this.#memory.workspace(bytes.length);
      new Uint8Array(this.#memory.linear.buffer).set(bytes, address);
      this.#programs.set(this.#kernels.length, { address, length: bytes.length });
      return this.#kernels.push(kernel) - 1;
    } catch {
      return undefined;
    }
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
    const shares = Math.min(crew.ready + 1, Math.floor(args[cut.count]! / cut.unit), mostShares);
    if (shares < 2) {
      this.#kernels[kernel]!(...args);
    } else {
      this.#share(crew, kernel, args, cut, shares, scratch);
    }
  }

  /**
   * Computes a kernel in as many shares as there are threads, whoever takes them: for kernels whose results may depend on
   * how they are divided, but must not depend on which threads have started.
   *
   * @param size What {@link helps} is asked about.
   * @returns How many shares there were.
   */
  divide(kernel: number, args: readonly number[], cut: Cut, size: number, least: number): number {
    const compute = this.#kernels[kernel]!;
    const shares = Math.min(this.#workers + 1, Math.floor(args[cut.count]! / cut.unit), mostShares);
    if (size < least || shares < 2) {
      compute(...args);
      return 1;
    }
    if (this.helps(size, least)) {
      this.#share(this.#crew!, kernel, args, cut, shares, -1);
    } else {
      const own: number[] = [];
      for (let share = 0; share < shares; share++) {
        writeShare(own, 0, args, cut, share, shares);
        compute(...own);
      }
    }
    return shares;
  }

  #share(
    crew: Crew,
    kernel: number,
    args: readonly number[],
    cut: Cut,
    shares: number,
    scratch: number,
  ): void {
    const shared = crew.numbers;
    shared[numbers.kernel] = kernel;
    shared[numbers.length] = args.length;
    shared[numbers.scratch] = scratch;
    const program = this.#programs.get(kernel);
    if (program !== undefined) {
      shared[numbers.program] = program.address;
      shared[numbers.programLength] = program.length;
    }
    for (let share = 0; share < shares; share++) {
      writeShare(shared, numbers.shares + share * perShare, args, cut, share, shares);
    }
    try {
      finishShares(crew, this.#kernels[kernel]!, args.length, shares);
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
    const foreign = this.#foreign && { source: this.#foreign.source, data: this.#foreign.data };
    const data = { memory: linear, modules: this.#modules, names: this.#names, foreign };
    this.#crew = new Crew(data, this.#scratches);
    registry.register(this, this.#crew);
    return this.#crew.alive;
  }
}
