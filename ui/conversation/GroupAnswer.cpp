// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/GroupAnswer.h"

#include "ui/kit/PlainTip.h"
#include "ui/kit/Type.h"

#include <QCheckBox>
#include <QHBoxLayout>

#include <algorithm>

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

void GroupAnswer::setOthers(const TipRow &tip, const std::vector<TipRow> &others)
{
    QList<QByteArray> keys;
    QStringList reporters;
    bool owed = tip.keys.due != 0;
    for (const TipRow &other : others) {
        keys += other.key;
        reporters += other.reporter;
        owed = owed && other.keys.due != 0;
    }
    const bool opened = tip.key != m_tip;
    if (!opened && keys == m_keys && reporters == m_reporters)
        return;
    const bool joined = std::any_of(keys.begin(), keys.end(),
                                    [this](const QByteArray &key) { return !m_keys.contains(key); });
    if (opened)
        m_box->setChecked(owed && !keys.isEmpty());
    else if (joined)
        m_box->setChecked(false);
    m_tip = tip.key;
    m_keys = keys;
    m_reporters = reporters;
    nameBox();
    setVisible(m_offered && !m_keys.isEmpty());
}

void GroupAnswer::nameBox()
{
    m_box->setText(tr("Answer %n other(s) who say the same, each in their own thread", nullptr,
                      static_cast<int>(m_reporters.size())));
    m_box->setShortcut(QKeySequence(Qt::ALT | Qt::Key_G)); // a new text takes it away
    const QString names = m_reporters.join(QLatin1String(", "));
    m_box->setToolTip(kit::plainTip(tr("%1 (Alt+G)", "names of those who say the same").arg(names)));
    m_box->setAccessibleDescription(names);
}

void GroupAnswer::setOffered(bool offered)
{
    m_offered = offered;
    setVisible(m_offered && !m_keys.isEmpty());
}

QList<QByteArray> GroupAnswer::wanted() const
{
    return m_offered && m_box->isChecked() ? m_keys : QList<QByteArray>();
}

void GroupAnswer::answered()
{
    m_box->setChecked(false);
}

} // namespace porch
