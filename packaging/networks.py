#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the networks in assets/networks from the files that their authors publish. docs/networks.md describes the format.

  networks.py abdomen  FOLDER OUT.hnet    allconvunet_tcia_fold*.json and .bin in FOLDER (mattiaspaul/OBELISK)
  networks.py brainchop FOLDER OUT.hnet   model.json and its weights in FOLDER (neuroneural/brainchop)
  networks.py show FILE.hnet              prints the header
"""

import array
import json
import math
import struct
import sys
from pathlib import Path

MIT = """Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify,
merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished
to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""

MAGIC = b"HALNET\r\n"
BATCH_NORM_EPSILON = 1e-5


def fnv1a(data):
    value = 14695981039346656037
    for byte in data:
        value = ((value ^ byte) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return value


def write(path, header, weights):
    """weights: an array of floats, all members one after the other."""
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    body = MAGIC + struct.pack("<IIQQ", 1, 0, len(text), len(weights)) + text
    body += bytes(-len(body) % 64)
    if sys.byteorder == "big":
        weights.byteswap()
    body += weights.tobytes()
    Path(path).write_bytes(body + struct.pack("<Q", fnv1a(body)))
    print(f"{path}: {len(weights)} weights, {len(body) + 8} bytes")


def convolution(inputs, out, kernel=3, stride=1, dilation=1, activation="none", slope=None, norm=False):
    layer = {"kind": "convolution", "inputs": inputs, "out": out, "kernel": kernel, "stride": stride, "dilation": dilation,
             "activation": activation}
    if slope is not None:
        layer["slope"] = slope
    if norm:
        layer["instanceNorm"] = True
    return layer


# --- mattiaspaul/OBELISK: allconvunet_tcia ---------------------------------------------------------------------------

# name, channels, stride; "up" before a name: the last result resized to the grid of the named one and joined with it.
ABDOMEN = [("conv0", 5, 1), ("conv1", 14, 2), ("conv11", 14, 1), ("conv2", 28, 2), ("conv22", 28, 1), ("conv3", 42, 2),
           ("conv33", 42, 1), ("conv4", 56, 2), ("conv44", 56, 1), ("conv5", 70, 2), ("conv55", 70, 1),
           ("up", "conv44"), ("conv6dU", 56, 1), ("up", "conv33"), ("conv6cU", 42, 1), ("up", "conv22"), ("conv6bU", 28, 1),
           ("up", "conv11"), ("conv6U", 14, 1), ("up", "conv0"), ("conv7U", 9, 1), ("conv77U", 9, 1)]


def abdomen(folder, out):
    weights, layers = array.array("f"), []
    folds = sorted(Path(folder).glob("allconvunet_tcia_fold*.json"))
    if not folds:
        sys.exit(f"{folder} holds no allconvunet_tcia_fold*.json.")
    for fold in folds:
        listing = json.loads(fold.read_text())
        values = array.array("f")
        values.frombytes(fold.with_suffix(".bin").read_bytes())
        if sys.byteorder == "big":
            values.byteswap()
        tensors = {t["name"]: values[t["offset"]:t["offset"] + t["count"]] for t in listing["tensors"]}
        layers, place, joined = [], {}, None
        for name, *rest in ABDOMEN:
            if name == "up":
                layers.append({"kind": "resize", "inputs": [len(layers) - 1], "like": place[rest[0]]})
                joined = [len(layers) - 1, place[rest[0]]]
                continue
            channels, stride = rest
            inputs, joined = joined or [len(layers) - 1], None
            kernel, bias = tensors[name + ".weight"], tensors[name + ".bias"]
            batch = name.replace("conv", "batch")
            last = batch + ".weight" not in tensors
            per_channel = len(kernel) // channels
            if not last:
                part = [tensors[f"{batch}.{field}"] for field in ("weight", "bias", "running_mean", "running_var")]
                for o in range(channels):
                    scale = part[0][o] / math.sqrt(part[3][o] + BATCH_NORM_EPSILON)
                    for i in range(o * per_channel, (o + 1) * per_channel):
                        kernel[i] *= scale
                    bias[o] = (bias[o] - part[2][o]) * scale + part[1][o]
            weights.extend(kernel)
            weights.extend(bias)
            place[name] = len(layers)
            layers.append(convolution(inputs, channels, stride=stride) if last else
                          convolution(inputs, channels, stride=stride, activation="leaky", slope=0.1))
    write(out, {
        "name": "abdomen_ct", "title": "Abdominal organs in CT", "version": "1",
        "source": "https://github.com/mattiaspaul/OBELISK, allconvunet_tcia, commit b80daf8; batch norms folded into the convolutions",
        "licence": {"spdx": "MIT", "text": "MIT License\n\nCopyright (c) 2018 \n\n" + MIT},
        "card": {
            "trainedOn": "43 portal-venous CTs of TCIA Pancreas-CT with labels by E. Gibson; four folds of a cross-validation",
            "measured": "docs/segmentation.md",
            "limits": "Trained on healthy adults with contrast medium. No right kidney (found in the mirrored picture). Tumours in the "
                      "liver are often left out or called stomach. The pancreas is weak."},
        "input": {"modality": "CT", "axes": "LAI", "grid": {"kind": "box", "size": [144, 144, 144], "region": "abdomen"},
                  "intensity": {"kind": "values", "scale": 1, "offset": 0}},
        "output": {"classes": ["background", "spleen", "pancreas", "kidney_left", "gallbladder", "esophagus", "liver", "stomach",
                               "duodenum"]},
        "members": len(folds), "layers": layers}, weights)


# --- neuroneural/brainchop: MeshNets in the layers format of TensorFlow.js -------------------------------------------

TISSUES = ["background", "white_matter", "grey_matter"]
REGIONS = ["background", "cerebral_white_matter", "cerebral_cortex", "lateral_ventricle", "inferior_lateral_ventricle",
           "cerebellum_white_matter", "cerebellum_cortex", "thalamus", "caudate", "putamen", "pallidum", "third_ventricle",
           "fourth_ventricle", "brainstem", "hippocampus", "amygdala", "accumbens", "ventral_diencephalon"]
# folder -> title, classes, share of the maximum and margin of the crop, limits
BRAIN = {
    "mindgrab": ("Brain in MR of any contrast and in CT", ["background", "brain"], 0.5, 20,
                 "The fluid around the brain is part of its mask."),
    "model5_gw_ae": ("Brain tissue in T1 MR, fast", TISSUES, 0, 18, "T1 of 1 mm without large lesions; fluid is background."),
    "model30chan18cls": ("Brain regions in T1 MR", REGIONS, 0.2, 0,
                         "T1 of 1 mm without large lesions; fails on slices thicker than 2 mm. Left and right are not told apart."),
}


def brainchop(folder, out):
    folder = Path(folder)
    name = folder.name
    if name not in BRAIN:
        sys.exit(f"{name} is not one of {', '.join(BRAIN)}; add what it was trained on to this tool.")
    title, classes, above, margin, limits = BRAIN[name]
    model = json.loads((folder / "model.json").read_text())
    tensors = {}
    for group in model["weightsManifest"]:
        data = b"".join((folder / path).read_bytes() for path in group["paths"])
        at = 0
        for tensor in group["weights"]:
            if tensor["dtype"] != "float32" or "quantization" in tensor:
                sys.exit(f"{tensor['name']} is not float32.")
            count = math.prod(tensor["shape"])
            values = array.array("f")
            values.frombytes(data[at:at + 4 * count])
            if sys.byteorder == "big":
                values.byteswap()
            tensors[tensor["name"]] = (tensor["shape"], values)
            at += 4 * count
    config = model["modelTopology"]["model_config"]["config"]
    layers, weights = [], array.array("f")
    for entry in config["layers"] if isinstance(config, dict) else config:
        kind, settings = entry["class_name"], entry["config"]
        if kind == "Activation":
            layers[-1]["activation"] = {"linear": "none"}.get(settings["activation"], settings["activation"])
        elif kind == "Conv3D":
            (kz, ky, kx, cin, cout), kernel = tensors[settings["name"] + "/kernel"]
            if settings["padding"] != "same" and kz != 1 or set(settings["strides"]) != {1}:
                sys.exit(f"{settings['name']} is padded or strided in a way that the format does not know.")
            # Published as [z][y][x][in][out].
            for o in range(cout):
                for c in range(cin):
                    weights.extend(kernel[(tap * cin + c) * cout + o] for tap in range(kz * ky * kx))
            bias = tensors.get(settings["name"] + "/bias")
            weights.extend(bias[1] if bias else [0.0] * cout)
            # The authors' program normalises after layers whose name ends so; their file does not say it otherwise.
            norm = settings["name"].endswith("_gn")
            layers.append(convolution([len(layers) - 1], cout, kernel=kz, dilation=settings["dilation_rate"][0], norm=norm))
        elif kind != "InputLayer":
            sys.exit(f"The layer {kind} is not known to the format.")
    write(out, {
        "name": name, "title": title, "version": "1", "source": "https://github.com/neuroneural/brainchop, " + name,
        "licence": {"spdx": "MIT", "text": "MIT License\n\nCopyright (c) the authors of brainchop (neuroneural)\n\n" + MIT},
        "card": {"trainedOn": "MR of heads; which ones, the published files do not say",
                 "measured": "docs/segmentation.md", "limits": limits},
        "input": {"modality": "any" if name == "mindgrab" else "MR", "axes": "LIA",
                  "grid": {"kind": "millimetres", "size": [256, 256, 256], "spacingMm": 1, "foregroundAbove": above,
                           "foregroundMargin": margin},
                  "intensity": {"kind": "eight-bit"}},
        "output": {"classes": classes, "largestComponent": True}, "members": 1, "layers": layers}, weights)


def show(path):
    data = Path(path).read_bytes()
    _, _, header, floats = struct.unpack_from("<IIQQ", data, len(MAGIC))
    if data[:8] != MAGIC or fnv1a(data[:-8]) != struct.unpack("<Q", data[-8:])[0]:
        sys.exit(f"{path} is damaged or no network.")
    print(json.dumps(json.loads(data[32:32 + header]), indent=1, ensure_ascii=False))
    print(f"{floats} weights", file=sys.stderr)


def main():
    commands = {"abdomen": (abdomen, 2), "brainchop": (brainchop, 2), "show": (show, 1)}
    command, count = commands.get(sys.argv[1] if len(sys.argv) > 1 else "", (None, 0))
    if not command or len(sys.argv) != count + 2:
        sys.exit(__doc__)
    command(*sys.argv[2:])


if __name__ == "__main__":
    main()
