/**
 * The inputs of LeNet-5 for a library that keeps channels last: filters [height, width, inputs, outputs], images
 * [batch, height, width, channels], and the rows of the first dense layer in the order in which such images flatten.
 */
export function channelsLast(inputs) {
  const [batch] = inputs.x.shape;
  return {
    ...inputs,
    "0.weight": transposed(inputs["0.weight"], [2, 3, 1, 0]),
    "1.weight": transposed(inputs["1.weight"], [2, 3, 1, 0]),
    "2.weight": {
      data: transposed({ data: inputs["2.weight"].data, shape: [16, 5, 5, 120] }, [1, 2, 0, 3]).data,
      shape: [400, 120],
    },
    x: { data: inputs.x.data, shape: [batch, 28, 28, 1] },
  };
}

/** The same array of four axes with its axes in another order. */
function transposed({ data, shape }, order) {
  const steps = [3, 2, 1].reduce((all, axis) => [all[0] * shape[axis], ...all], [1]);
  const [lengths, strides] = [shape, steps].map((numbers) => order.map((axis) => numbers[axis]));
  const moved = data.map((_, to) => {
    let [rest, from] = [to, 0];
    for (let axis = 3; axis >= 0; axis--) {
      from += (rest % lengths[axis]) * strides[axis];
      rest = Math.floor(rest / lengths[axis]);
    }
    return data[from];
  });
  return { data: moved, shape: lengths };
}
