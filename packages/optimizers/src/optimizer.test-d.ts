import { tensor, type Tensor } from "@gradkit/tensor";
import { expectTypeOf, it } from "vitest";
import {
  accumulate,
  adam,
  chain,
  clipByValue,
  ema,
  freeze,
  grouped,
  lbfgs,
  optimizerFrom,
  sgd,
  type NamedTensors,
  type Optimizer,
} from "./index.ts";

const params = { layer: { weight: tensor([1]) } };
type Params = { layer: { weight: Tensor } };

it("states are typed by the optimizer and the parameters", () => {
  expectTypeOf(adam().init(params).firstMoment).toEqualTypeOf<Params>();
  expectTypeOf(adam().init(params).maxSecondMoment).toEqualTypeOf<Params | undefined>();
  expectTypeOf(sgd(0.1, { momentum: 0.9 }).init(params).velocity).toEqualTypeOf<Params>();
  expectTypeOf(sgd().init(params).step).toEqualTypeOf<number>();
  expectTypeOf(sgd().init(params)).not.toHaveProperty("velocity");
});

it("wrappers keep the type of what they wrap", () => {
  expectTypeOf(accumulate(adam(), 2).init(params).optimizer.firstMoment).toEqualTypeOf<Params>();
  expectTypeOf(
    ema(accumulate(adam(), 2)).init(params).optimizer.optimizer.secondMoment,
  ).toEqualTypeOf<Params>();
  expectTypeOf(ema(sgd()).init(params).average).toEqualTypeOf<Params>();
  expectTypeOf(chain(clipByValue(1), adam()).init(params).optimizer.firstMoment).toEqualTypeOf<Params>();
  expectTypeOf(freeze(adam(), () => true).init(params).optimizer.firstMoment).toEqualTypeOf<NamedTensors>();
  const groups = grouped({ all: { params: () => true, optimizer: adam() } });
  expectTypeOf(groups.init(params).groups.all.firstMoment).toEqualTypeOf<NamedTensors>();
  expectTypeOf(lbfgs().init(params).moves).toEqualTypeOf<readonly Params[]>();
});

it("every optimizer is an Optimizer", () => {
  expectTypeOf(adam()).toExtend<Optimizer>();
  expectTypeOf(chain(clipByValue(1), ema(adam()))).toExtend<Optimizer>();
});

it("wrong settings do not compile", () => {
  // @ts-expect-error there is no setting of this name
  adam(0.1, { beta: 0.9 });
  // @ts-expect-error the optimizer comes last
  chain(adam(), clipByValue(1));
  // @ts-expect-error lbfgs needs the loss, not gradients
  accumulate(lbfgs(), 2);
});

it("a rule is typed by its slots, settings and numbers", () => {
  const made = optimizerFrom({
    name: "typed",
    learningRate: 0.1,
    settings: { momentum: 0.5 },
    slots: ["velocity"],
    numbers: { count: 0 },
    advance: ({ count }, { momentum }) => ({ count: count + momentum }),
    elementwise: true,
    update(_param, _gradient, slots, moment) {
      expectTypeOf(slots).toEqualTypeOf<Readonly<Record<"velocity", Tensor>>>();
      expectTypeOf(moment.momentum).toEqualTypeOf<number>();
      expectTypeOf(moment.count).toEqualTypeOf<number>();
    },
  });
  expectTypeOf(made.init(params).count).toEqualTypeOf<number>();
  expectTypeOf(made.init(params).velocity).toEqualTypeOf<Params>();
});
