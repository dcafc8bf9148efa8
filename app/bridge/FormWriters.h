// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/sql/Database.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace porch {

/// Anonymous tips by what people call them or their writer: a reference code, the tip's key, or the two words
/// by which the desk knows the writer.
struct FormWriters
{
    std::vector<QByteArray> tips; ///< keys
    bool isFromChannel = false;   ///< these words stand for somebody who wrote in a channel

    static Result<FormWriters> find(Database &cache, const QString &called);
};

} // namespace porch
