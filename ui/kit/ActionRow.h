// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QMenu;
class QToolButton;

namespace porch::kit {

class KeyButton;

/// Actions as words with their keys. Those that find no room, and those that are rarely
/// wanted, are behind the three dots.
class ActionRow : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent = nullptr);

    /// @param key as it stands on the cap
    void addAction(QAction *action, const QString &key);
    /// Only behind the three dots.
    void addRare(QAction *action);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QAction *action;
        KeyButton *button;
    };
    void update(const Entry &entry);
    void arrange();
    void showMenu();
    QIcon dots() const;

    std::vector<Entry> m_entries;
    std::vector<QAction *> m_rare;
    std::vector<QAction *> m_hidden;
    QToolButton *m_more;
};

} // namespace porch::kit
