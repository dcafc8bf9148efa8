// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Rows.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace porch {

/// One line under what is written: whether those who say the same, merged with the tip, hear the answer too,
/// each in their own thread.
class GroupAnswer : public QWidget
{
    Q_OBJECT
public:
    explicit GroupAnswer(QWidget *parent);

    /// The tips of a group that an answer of mine would not be refused for.
    static std::vector<TipRow> answerable(const std::vector<TipRow> &merged, const QString &me, Micros now);

    /// Others than before are wanted until somebody says otherwise; none: no line.
    void setReporters(const QStringList &reporters);
    /// A reply is being written, and may be sent.
    void setOffered(bool offered);
    bool isWanted() const;

private:
    void nameBox();

    QStringList m_reporters;
    bool m_offered = false;
    QCheckBox *m_box;
};

} // namespace porch
