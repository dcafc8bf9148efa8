// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipInboxModel.h"
#include "ui/kit/StateText.h"
#include "ui/kit/TimeText.h"

#include <QCoreApplication>

namespace porch {

struct SearchHit;

/// What the inbox says about a tip: the same words painted, in tooltips and to screen readers.
class TipWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::TipWords)
public:
    static kit::StateLook state(const TipItem &item);
    /// The line beneath the state: who holds it, for how long, a draft, a reply on its way.
    static QString detail(const TipItem &item);
    /// Whose words these are; a tip that is only known from a desk's action has no name yet.
    static QString reporter(const TipItem &item);
    static QString channel(const QString &name);

    static QString spoken(const TipItem &item, TipInboxModel::Column column, const kit::TimeText &times);
    static QString tooltip(const TipItem &item, TipInboxModel::Column column, const kit::TimeText &times);
    static QString spoken(const SearchHit &hit, const kit::TimeText &times);
};

} // namespace porch
