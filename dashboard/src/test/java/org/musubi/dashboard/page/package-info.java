/** What must hold of the page's files. */
package org.musubi.dashboard.page;
