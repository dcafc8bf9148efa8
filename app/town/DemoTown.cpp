// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/DemoTown.h"

namespace porch {

DemoTown demoTown(Micros now, quint64 seed)
{
    DemoTown demo{{}, Town::demo(now, seed)};
    while (auto event = demo.live.nextUntil(now))
        demo.history.push_back(std::move(*event));
    return demo;
}

} // namespace porch
