// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/BookmarkMenu.h"

#include "ui/map/MapActions.h"
#include "ui/map/MapView.h"

#include <QInputDialog>
#include <QMenu>

namespace porch {

BookmarkMenu::BookmarkMenu(MapView &view, MapActions &actions, QMenu &menu)
    : QObject(&view)
    , m_view(view)
    , m_actions(actions)
    , m_menu(menu)
{
    connect(actions.keepView, &QAction::triggered, this, &BookmarkMenu::ask);
    connect(actions.bookmarks, &QAction::triggered, this, &BookmarkMenu::popUp);
    auto *list = menu.addMenu(tr("Bookmarks"));
    connect(list, &QMenu::aboutToShow, this, [this, list] {
        list->clear();
        fill(*list);
    });
}

void BookmarkMenu::ask()
{
    auto *dialog = new QInputDialog(m_view.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setWindowTitle(tr("Keep this view"));
    dialog->setLabelText(tr("Name of the bookmark:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) { keep(name); });
    dialog->open();
}

bool BookmarkMenu::keep(const QString &name)
{
    return m_bookmarks.add(
        {name.trimmed().left(MapBookmarks::kLongestName), m_view.camera().centre(), m_view.camera().zoom()});
}

void BookmarkMenu::fill(QMenu &menu)
{
    const std::vector<MapBookmark> &all = m_bookmarks.all();
    if (all.empty()) {
        menu.addAction(tr("None is kept yet"))->setEnabled(false);
        return;
    }
    auto *removal = new QMenu(tr("Remove"), &menu);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const MapBookmark bookmark = all[i];
        // An ampersand in a name is no mnemonic.
        const QString name = QString(bookmark.name).replace(u'&', QLatin1String("&&"));
        connect(menu.addAction(name), &QAction::triggered, this,
                [this, bookmark] { m_view.flyTo(bookmark.centre, bookmark.zoom); });
        connect(removal->addAction(name), &QAction::triggered, this,
                [this, row = int(i)] { m_bookmarks.remove(row); });
    }
    menu.addSeparator();
    menu.addMenu(removal);
}

void BookmarkMenu::popUp()
{
    QMenu menu(&m_view);
    fill(menu);
    menu.exec(m_view.mapToGlobal(QPoint(m_view.width() / 2, m_view.height() / 4)));
}

} // namespace porch
