// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QHeaderView>
#include <QStringList>
#include <QTableView>
#include <QTreeView>
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
        const bool blank = widget->isHidden() && widget->property("text").toString().isEmpty() &&
                           widget->inherits("QAbstractButton");
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

/// The columns of tables in a tree that have no head for assistive technology, and tables that nothing names:
/// there must be none.
inline QStringList namelessColumns(QWidget *root)
{
    QStringList nameless;
    const auto check = [&](QAbstractItemView *view, const QHeaderView *header) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(view);
        QAccessibleTableInterface *table = face ? face->tableInterface() : nullptr;
        const QString which = QLatin1String(view->metaObject()->className());
        if (!table || face->text(QAccessible::Name).trimmed().isEmpty())
            nameless << which;
        for (int column = 0; table && column < header->count(); ++column) {
            if (!header->isSectionHidden(column) && table->columnDescription(column).trimmed().isEmpty())
                nameless << QStringLiteral("%1, column %2").arg(which).arg(column);
        }
    };
    for (auto *view : root->findChildren<QTableView *>())
        check(view, view->horizontalHeader());
    for (auto *view : root->findChildren<QTreeView *>())
        check(view, view->header());
    return nameless;
}

} // namespace porch::test
