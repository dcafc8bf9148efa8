// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Roles.h"
#include "models/items/AnnouncementModel.h"
#include "ui/announce/AnnouncementPage.h"

#include <QObject>
#include <QTimer>

namespace porch {

class Desk;
class Reader;

/// The room of what is told to whole channels: joins its page to what the log says and to the outbox.
class AnnouncementRoom : public QObject
{
    Q_OBJECT
public:
    /// @param reader of the cache; outlives this
    AnnouncementRoom(Desk &desk, Reader &reader, const QString &user, Roles roles);

    AnnouncementPage &page() { return *m_page; }
    const AnnouncementModel &announcements() const { return m_model; }

private:
    struct News
    {
        std::vector<AnnouncementRow> rows;
        std::vector<ChannelRow> channels;
        QStringList sources; ///< that have a bridge
    };
    static Result<News> read(Database &db);

    void connectDesk();
    void look();
    void show(const News &news);
    void showDepartment();
    void keepDraft();

    Desk &m_desk;
    Reader &m_reader;
    const QString m_user;
    AnnouncementModel m_model;
    AnnouncementPage *m_page; ///< the window's
    AnnounceBody m_draft;
    QTimer m_soon;
    QTimer m_keep; ///< a draft is kept a moment after the last key
};

} // namespace porch
