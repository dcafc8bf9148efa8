// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace porch::test {

/// The widgets in a tree that the keyboard can reach and that say nothing of themselves: there must be none.
inline QStringList namelessWidgets(QWidget *root)
{
    QStringList nameless;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all.prepend(root);
    for (QWidget *widget : std::as_const(all)) {
        const bool reachable = widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
        // Parts of Qt's own composite widgets are named by the whole.
        const bool inner = widget->objectName().startsWith(u"qt_");
        // A button that a strip without an action never shows has nothing to be named after.
        const bool blank = widget->isHidden() && widget->property("text").toString().isEmpty()
                           && widget->inherits("QAbstractButton");
        if (!reachable || inner || blank || widget == root)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty()) {
            nameless << QStringLiteral("%1 '%2' in %3")
                            .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                 QLatin1String(widget->parentWidget()
                                                   ? widget->parentWidget()->metaObject()->className()
                                                   : "nothing"));
        }
    }
    return nameless;
}

} // namespace porch::test
