// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CaseList.h"

using namespace porch;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    auto list =
        CaseList::read(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!list)
        return 0;
    while (list->next()) {
    }
    return 0;
}
