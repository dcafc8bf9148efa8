// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/KeyMapDialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

KeyMapDialog::KeyMapDialog(const std::vector<ListedAction> &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *title = new Label(tr("Keys"), Type::Title, &Tokens::text, Label::Fit::Whole, this);
    auto *hint = new Label(tr("Single letters act while a list or the conversation has the keyboard. "
                              "With Alt they act everywhere; Esc leads back to the list."),
                           Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this);
    auto *table = new QTreeWidget(this);
    table->setAccessibleName(tr("Actions and their keys"));
    table->setHeaderLabels({tr("Action"), tr("Keys")});
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setFont(kit::font(Type::Body));
    table->header()->setFont(kit::font(Type::Small));
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->header()->setStretchLastSection(false);
    QTreeWidgetItem *group = nullptr;
    std::vector<ActionEntry> entries = actionEntries(actions);
    ActionModel ordered;
    ordered.setEntries(std::move(entries));
    for (const ActionEntry &entry : ordered.shown()) {
        if (entry.startsCategory) {
            group = new QTreeWidgetItem(table, {entry.category});
            group->setFont(0, kit::font(Type::Fresh));
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(group, {entry.text, entry.keys.join(u' ')});
        item->setToolTip(0, kit::plainTip(entry.hint));
    }
    auto *done = new kit::KeyButton(tr("Done"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    done->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(12));
    all->addWidget(title);
    all->addWidget(hint);
    all->addWidget(table, 1);
    all->addLayout(buttons);
    resize(scaled(520), scaled(600));
    connect(done, &QAbstractButton::clicked, this, &QDialog::accept);
}

} // namespace porch
