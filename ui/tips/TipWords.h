// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/items/TipTableModel.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Tag.h"
#include "ui/kit/TimeText.h"

#include <QCoreApplication>

#include <memory>

namespace porch {

struct SearchHit;

/// What the inbox says about a tip: the same words painted, in tooltips and to screen readers.
class TipWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::TipWords)
public:
    /// @param settings for the names of categories and dispositions; none: what a department begins with
    explicit TipWords(kit::TimeText times, std::shared_ptr<const DepartmentSettings> settings = nullptr);

    const kit::TimeText &times() const { return m_times; }
    const DepartmentSettings &settings() const { return *m_settings; }

    static kit::StateLook state(const TipItem &item);
    /// The line beneath the state: who holds it, for how long, until when, a draft, a reply on its way.
    QString detail(const TipItem &item) const;
    /// Who else has it open, beside the detail: the word alone when it is the holder, or another stands there
    /// already; empty when nobody has.
    QString presence(const TipItem &item) const;
    /// Before the resident's words: urgent, their language, what it is about.
    std::vector<kit::TagLook> tags(const TipItem &item) const;
    /// Whose words these are; a tip that is only known from a desk's action has no name yet.
    static QString reporter(const TipItem &item);
    /// Where it happened, or may have; empty where nobody knows.
    static QString place(const TipItem &item);
    static QString channel(const QString &name);
    /// How the department calls who holds it.
    static QString holder(const TipRow &row);

    QString spoken(const TipItem &item, TipTableModel::Column column) const;
    QString tooltip(const TipItem &item, TipTableModel::Column column) const;
    static QString spoken(const SearchHit &hit, const kit::TimeText &times);

private:
    QString category(const TipRow &row) const;
    static QString lookalikes(int count);
    static QString spokenPlace(const TipItem &item);
    QString standing(const TipItem &item) const;
    QString whole(const TipItem &item) const;
    /// How it stands to its case; empty where it has none.
    static QString linking(const TipRow &row);
    QString moment(Micros time, Micros now) const;

    kit::TimeText m_times;
    std::shared_ptr<const DepartmentSettings> m_settings;
};

} // namespace porch
