// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ClassifyDialog.h"

#include "models/items/ActionWords.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::Tokens;
using kit::Type;

ClassifyDialog::ClassifyDialog(const QString &reporter, std::vector<kit::Choice> categories,
                               const QByteArray &category, Priority priority, QWidget *parent)
    : TipDialog(Verb::Classify,
                {tr("Classify the tip"),
                 reporter.isEmpty() ? tr("Classify this tip") : tr("Classify the tip of %1").arg(reporter),
                 {},
                 tr("Classify")},
                parent)
    , m_before(category)
    , m_priorityBefore(priority)
    , m_priorities(new QButtonGroup(this))
{
    if (categories.empty()) {
        content()->addWidget(
            new Label(tr("The department has no categories yet. An administrator sets them."), Type::Body,
                      &Tokens::text2, Label::Fit::Wrap, this));
    } else {
        addHead(tr("Category"));
        m_categories = new kit::ChoiceList(tr("Category"), kit::ChoiceList::Kind::Searched, this);
        m_categories->setChoices(std::move(categories), category);
        content()->addWidget(m_categories);
        connect(m_categories, &kit::ChoiceList::changed, this, [this] { refresh(); });
    }
    addHead(tr("Priority"));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    struct Level
    {
        Priority priority;
        Qt::Key key;
        kit::KeyButton::Join join;
    };
    const Level levels[] = {{Priority::Low, Qt::Key_1, kit::KeyButton::Join::Left},
                            {Priority::Normal, Qt::Key_2, kit::KeyButton::Join::Middle},
                            {Priority::Urgent, Qt::Key_3, kit::KeyButton::Join::Right}};
    for (const Level &level : levels) {
        const QKeySequence keys(Qt::ALT | level.key);
        auto *button = new kit::KeyButton(ActionWords::priority(level.priority), kit::keyText(keys), this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setJoin(level.join);
        button->setShortcut(keys);
        button->setAccessibleName(tr("Priority: %1").arg(ActionWords::priority(level.priority)));
        button->setChecked(level.priority == priority);
        m_priorities->addButton(button, int(level.priority));
        row->addWidget(button);
    }
    row->addStretch(1);
    content()->addLayout(row);
    connect(m_priorities, &QButtonGroup::idToggled, this, [this] { refresh(); });
    if (m_categories)
        m_categories->setFocus();
    refresh();
}

Priority ClassifyDialog::priority() const
{
    return Priority(m_priorities->checkedId());
}

QString ClassifyDialog::missing() const
{
    const TipBody now = body();
    return now.category.isEmpty() && !now.priority ? tr("Choose another category or priority first")
                                                   : QString();
}

TipBody ClassifyDialog::body() const
{
    TipBody body;
    if (m_categories && m_categories->chosen() != m_before)
        body.category = m_categories->chosen();
    if (priority() != m_priorityBefore)
        body.priority = priority();
    return body;
}

} // namespace porch
