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

    /// Who may be answered beside the open tip; none: no line. Wanted of itself only where a tip is opened
    /// that is owed an answer as all of them are; whoever joins them later is not answered unasked.
    /// @param tip the open one
    void setOthers(const TipRow &tip, const std::vector<TipRow> &others);
    /// A reply is being written, and may be sent.
    void setOffered(bool offered);
    /// The keys of those whom a reply goes to as well, as the line says.
    QList<QByteArray> wanted() const;
    /// They were answered: what is written next is for one.
    void answered();

private:
    void nameBox();

    QByteArray m_tip;
    QList<QByteArray> m_keys;
    QStringList m_reporters;
    bool m_offered = false;
    QCheckBox *m_box;
};

} // namespace porch
