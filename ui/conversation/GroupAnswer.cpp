// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/GroupAnswer.h"

#include "ui/kit/PlainTip.h"
#include "ui/kit/Type.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace porch {

GroupAnswer::GroupAnswer(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(this))
{
    nameBox();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box, 1);
    hide();
}

std::vector<TipRow> GroupAnswer::answerable(const std::vector<TipRow> &merged, const QString &me, Micros now)
{
    std::vector<TipRow> found;
    for (const TipRow &tip : merged) {
        TipState state;
        state.owner = tip.keys.owner;
        state.touched = tip.touched;
        const bool heldByAnother = tip.keys.owner != 0 && tip.owner != me && !isStale(state, now);
        if (tip.keys.status != TipStatus::Closed && !tip.unreachable && !heldByAnother)
            found.push_back(tip);
    }
    return found;
}

void GroupAnswer::setReporters(const QStringList &reporters)
{
    if (m_reporters == reporters)
        return;
    m_reporters = reporters;
    m_box->setChecked(!reporters.isEmpty());
    nameBox();
    m_box->setToolTip(kit::plainTip(
        tr("%1 (Alt+G)", "names of those who say the same").arg(reporters.join(QLatin1String(", ")))));
    m_box->setAccessibleDescription(reporters.join(QLatin1String(", ")));
    setVisible(m_offered && !m_reporters.isEmpty());
}

void GroupAnswer::nameBox()
{
    m_box->setText(tr("Answer %n other(s) who say the same, each in their own thread", nullptr,
                      static_cast<int>(m_reporters.size())));
    m_box->setShortcut(QKeySequence(Qt::ALT | Qt::Key_G)); // a new text takes it away
}

void GroupAnswer::setOffered(bool offered)
{
    m_offered = offered;
    setVisible(m_offered && !m_reporters.isEmpty());
}

bool GroupAnswer::isWanted() const
{
    return !m_reporters.isEmpty() && m_offered && m_box->isChecked();
}

} // namespace porch
