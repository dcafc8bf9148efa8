// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapToolbar.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/map/MapActions.h"

#include <QHBoxLayout>
#include <QMenu>

namespace porch {
namespace {

using kit::KeyButton;

/// Shows an action of ours: pressed when it is triggered, checked when it is.
KeyButton *button(QAction &action, const QString &word, const QString &icon, KeyButton::Join join,
                  QWidget *parent, bool showKey = true)
{
    const QList<QKeySequence> keys = action.shortcuts();
    const QString key = keys.isEmpty() ? QString() : kit::keyText(keys.first());
    auto *made = new KeyButton(word, showKey ? key : QString(), parent);
    made->setIconName(icon);
    made->setJoin(join);
    made->setProperty(kit::Style::heightProperty, 32);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(action.text());
    made->setToolTip(key.isEmpty()
                         ? action.text()
                         : MapToolbar::tr("%1 (%2)", "what it does, its key").arg(action.text(), key));
    made->setCheckable(action.isCheckable());
    made->setChecked(action.isChecked());
    made->setEnabled(action.isEnabled());
    QObject::connect(made, &QPushButton::clicked, &action, [made, &action] {
        action.trigger();
        made->setChecked(action.isChecked());
    });
    QObject::connect(&action, &QAction::changed, made, [made, &action] {
        made->setChecked(action.isChecked());
        made->setEnabled(action.isEnabled());
    });
    return made;
}

} // namespace

MapToolbar::MapToolbar(MapActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_menu(new QMenu(this))
{
    using Join = KeyButton::Join;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(
        button(*actions.move, tr("Move", "tool"), QStringLiteral("transform-move"), Join::Left, this));
    row->addWidget(
        button(*actions.lasso, tr("Lasso", "tool"), QStringLiteral("edit-select-lasso"), Join::Middle, this));
    row->addWidget(
        button(*actions.measure, tr("Measure", "tool"), QStringLiteral("measure"), Join::Right, this));
    row->addSpacing(8);
    KeyButton *beats = button(*actions.beats, tr("Beats", "on the map"), {}, Join::Alone, this);
    beats->setTicks(true);
    row->addWidget(beats);
    row->addSpacing(8);
    KeyButton *out = button(*actions.zoomOut, QStringLiteral("−"), {}, Join::Left, this, false);
    KeyButton *in = button(*actions.zoomIn, QStringLiteral("+"), {}, Join::Right, this, false);
    for (KeyButton *zoom : {out, in}) {
        zoom->setFixedWidth(kit::scaled(32));
        row->addWidget(zoom);
    }
    row->addSpacing(8);
    auto *more = new KeyButton({}, {}, this);
    more->setIconName(QStringLiteral("overflow-menu"));
    more->setProperty(kit::Style::heightProperty, 32);
    more->setFixedWidth(kit::scaled(32));
    more->setFocusPolicy(Qt::TabFocus);
    more->setAccessibleName(tr("More about the map"));
    more->setToolTip(tr("More about the map"));
    row->addWidget(more);
    connect(more, &QPushButton::clicked, this, [this, more] {
        m_menu->exec(
            more->mapToGlobal(QPoint(more->width() - m_menu->sizeHint().width(), more->height() + 4)));
    });
    for (QAction *action : {actions.home, actions.keepView})
        m_menu->addAction(action);
    m_menu->addSeparator();
    for (QAction *action : {actions.print, actions.savePdf, actions.copyCoordinates})
        m_menu->addAction(action);
    m_menu->addSeparator();
    m_menu->addAction(actions.choosePack);
}

} // namespace porch
