#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that no source includes what its layer must not see. Prints each offending line; exit status 1 if any."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Folder -> project folders it may include besides itself.
CORE, IO, FILTERS, ANATOMY, WORKFLOW = (f"segmentation/{n}" for n in ("core", "io", "filters", "anatomy", "workflow"))
TWIN, REHEARSAL, COURSE, CLASSROOM = (f"lessons/{n}" for n in ("twin", "rehearsal", "course", "classroom"))
LAYERS = {
    CORE: [],
    IO: [CORE],
    FILTERS: [CORE],
    ANATOMY: [CORE],
    WORKFLOW: [CORE, IO, FILTERS, ANATOMY],
    "rendering": [CORE, ANATOMY],
    TWIN: [CORE, ANATOMY],
    REHEARSAL: [CORE, ANATOMY, TWIN],
    COURSE: [CORE, ANATOMY, TWIN, REHEARSAL],
    CLASSROOM: [CORE, ANATOMY, TWIN, REHEARSAL, COURSE],
    "xr": [CORE, ANATOMY, "rendering"],
}
LAYERS["app"] = list(LAYERS)
LAYERS["tests"] = list(LAYERS)

# Library -> (pattern of its headers, folders whose sources may include it). tests may use all.
LIBRARIES = {
    "ITK": (r"itk.*", [IO, FILTERS]),
    "DCMTK": (r"dcmtk/.*", [IO]),
    "GDCM": (r"gdcm.*", [IO]),
    "OpenJPEG": (r"openjpeg.*", [IO]),
    "Assimp": (r"assimp/.*", [IO]),
    "libarchive": (r"archive(_entry)?\.h", [IO, COURSE]),
    "yaml-cpp": (r"yaml-cpp/.*", [COURSE]),
    "VTK": (r"vtk.*", ["rendering", "xr", FILTERS, "app"]),
    "OpenXR": (r"openxr/.*", ["xr"]),
    "SQLite": (r"sqlite3\.h", [ANATOMY, COURSE]),
    "Qt Widgets": (r"Q(Application|Widget|MainWindow|OpenGLWidget|Action|Menu|Label|.*View|.*Button|.*Layout|.*Dialog)", ["app"]),
}
# In these, such headers stay in .cpp files.
HIDDEN = ("segmentation/", "lessons/")
# VTK in filters serves surface extraction alone; in app, the widget around a render window.
VTK_FILES = {FILTERS: r".*/Surface\w*\.cpp", "app": r".*/VtkView\.(h|cpp)"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def layer_of(path):
    hits = [layer for layer in LAYERS if path.startswith(layer + "/")]
    return max(hits, key=len) if hits else None


def check(path, text):
    layer = layer_of(path)
    if layer is None:
        return [f"{path}: lies in no known folder"]
    faults = []
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, header = match.groups()
        where = f"{path}:{number}"
        if ".." in header.split("/"):
            faults.append(f"{where}: includes {header}; includes start at the root of the repository")
            continue
        target = layer_of(header)
        if target and target != layer and target not in LAYERS[layer]:
            faults.append(f"{where}: {layer} must not see {target} ({header})")
        if target is None and quote == '"' and layer != "tests" and not header.endswith(".moc"):
            faults.append(f'{where}: "{header}" is not rooted at the repository')
        if layer == "tests":
            continue
        for library, (pattern, allowed) in LIBRARIES.items():
            if not re.fullmatch(pattern, header):
                continue
            if layer not in allowed:
                faults.append(f"{where}: {library} is not for {layer} ({header})")
            elif path.startswith(HIDDEN) and path.endswith(".h"):
                faults.append(f"{where}: {library} belongs in .cpp files only ({header})")
            elif library == "VTK" and layer in VTK_FILES and not re.fullmatch(VTK_FILES[layer], path):
                faults.append(f"{where}: VTK in {layer} only in {VTK_FILES[layer]} ({header})")
    return faults


def self_check():
    """The check itself: planted faults must be found, or it proves nothing."""
    planted = {
        "segmentation/core/A.h": '#include "segmentation/io/B.h"',
        "segmentation/io/A.cpp": '#include "segmentation/filters/B.h"',
        "segmentation/filters/A.h": "#include <itkImage.h>",
        "segmentation/anatomy/A.cpp": "#include <vtkPolyData.h>",
        "rendering/A.cpp": '#include "app/B.h"',
        "lessons/twin/A.cpp": '#include "rendering/B.h"',
        "app/A.cpp": '#include "../xr/B.h"',
    }
    return [f"the check overlooks {line} in {path}" for path, line in planted.items() if not check(path, line)]


def main():
    listed = subprocess.run(["git", "ls-files", "*.h", "*.cpp"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode == 0 and listed.stdout.strip():
        files = listed.stdout.split()
    else:  # an unpacked source archive
        files = [str(p.relative_to(ROOT)) for layer in LAYERS for s in ("*.h", "*.cpp") for p in (ROOT / layer).rglob(s)]
    faults = self_check()
    for path in sorted(set(files)):
        if (ROOT / path).exists():
            faults += check(path, (ROOT / path).read_text(encoding="utf-8"))
    for fault in faults:
        print(fault)
    print(f"{len(files)} sources, {len(faults)} faults")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
